--[[
  publish-catalogue: the building as its administrators describe it now; readers get the JSON, scripts the rules. Nobody who
  is in the building may lose by it: what they wait for stays, and a counter serves it.

  emits catalogue.published
  refuses IN_USE, SERVICE_UNSERVED
]]
local version, offset, catalogue = input()
local earlier = replay()
if earlier then return earlier end

local rules, served, gone, unserved = {}, {}, {}, false
for i = 9, #ARGV, 2 do rules[ARGV[i]] = ARGV[i + 1] end
for field, rule in pairs(rules) do
  local counter = string.match(field, '^counter:(.+)$')
  rule = counter and cjson.decode(rule)
  if rule and not rule.retired then
    for _, service in ipairs(services_of(read_hash(counter_key(counter)), rule)) do served[service] = true end
  end
end
for _, field in ipairs(redis.call('HKEYS', q .. 'rules')) do
  local counter = not rules[field] and string.match(field, '^counter:(.+)$')
  if counter and officer_of(counter) then return refuse('IN_USE') end
  if counter then gone[#gone + 1] = counter end
end
for _, id in ipairs(tickets_here('+inf')) do
  local ticket = read_hash(ticket_key(id))
  local is_open = ticket.state and not ended[ticket.state]
  if is_open or ticket.state == 'no-show' then
    if not rules['service:' .. ticket.service] then return refuse('IN_USE') end
    if ticket.forCounter and not rules['counter:' .. ticket.forCounter] then return refuse('IN_USE') end
    unserved = unserved or (is_open and not served[ticket.service] and not ticket.forCounter)
  end
end
for _, id in ipairs(redis.call('ZRANGE', q .. 'appointments', 0, -1)) do
  local service = redis.call('HGET', appointment_key(id), 'service')
  if service and not rules['service:' .. service] then return refuse('IN_USE') end
end
if unserved then return refuse('SERVICE_UNSERVED') end
table.sort(gone)
for _, counter in ipairs(gone) do redis.call('EXISTS', counter_key(counter), undo_key(counter)) end
redis.call('EXISTS', q .. 'rules', q .. 'catalogue')

return accept({ type = 'catalogue.published', version = tonumber(version), counters = #gone > 0 and gone or nil }, function()
  redis.call('SET', q .. 'catalogue', catalogue)
  redis.call('HSET', KEYS[1], 'version', version, 'offset', offset)
  redis.call('DEL', q .. 'rules')
  for field, rule in pairs(rules) do redis.call('HSET', q .. 'rules', field, rule) end
  for _, counter in ipairs(gone) do redis.call('DEL', counter_key(counter), undo_key(counter)) end
end)
