--[[
  set-services: what a counter serves from now on, instead of what the catalogue says; none: the catalogue's again.

  emits counter.services-set
  refuses COUNTER_UNKNOWN, SERVICE_UNKNOWN
]]
local counter_id = input()
local earlier = replay()
if earlier then return earlier end

if not rule_of('counter', counter_id) then return refuse('COUNTER_UNKNOWN') end
local services = {}
for i = 7, #ARGV do
  if not rule_of('service', ARGV[i]) then return refuse('SERVICE_UNKNOWN') end
  services[#services + 1] = ARGV[i]
end
redis.call('EXISTS', counter_key(counter_id))

return accept({ type = 'counter.services-set', counter = counter_id, services = services }, function()
  redis.call('HSETNX', counter_key(counter_id), 'state', 'closed')
  set_or_drop(counter_key(counter_id), 'services', #services > 0 and table.concat(services, ','))
end)
