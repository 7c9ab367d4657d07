--[[
  publish-catalogue: the building as its administrators describe it now; readers get the JSON, scripts the rules.

  emits catalogue.published
  refuses nothing of its own
]]
local version, offset, catalogue = input()
local earlier = replay()
if earlier then return earlier end
redis.call('EXISTS', q .. 'rules', q .. 'catalogue')

return accept({ type = 'catalogue.published', version = tonumber(version) }, function()
  redis.call('SET', q .. 'catalogue', catalogue)
  redis.call('HSET', KEYS[1], 'version', version, 'offset', offset)
  redis.call('DEL', q .. 'rules')
  for i = 9, #ARGV, 2 do redis.call('HSET', q .. 'rules', ARGV[i], ARGV[i + 1]) end
end)
