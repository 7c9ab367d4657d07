--[[
  resume-service: a suspended service goes on.

  emits service.resumed
  refuses SERVICE_UNKNOWN, SERVICE_NOT_SUSPENDED
]]
local service = input()
local earlier = replay()
if earlier then return earlier end

if not rule_of('service', service) then return refuse('SERVICE_UNKNOWN') end
if not is_suspended(service) then return refuse('SERVICE_NOT_SUSPENDED') end

return accept({ type = 'service.resumed', service = service }, function()
  redis.call('HDEL', q .. 'suspended', service)
end)
