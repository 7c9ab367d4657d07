--[[
  suspend-service: a service gives no numbers and calls none for a while, for a coded cause.

  emits service.suspended
  refuses SERVICE_UNKNOWN, SERVICE_SUSPENDED
]]
local service, cause = input()
local earlier = replay()
if earlier then return earlier end

if not rule_of('service', service) then return refuse('SERVICE_UNKNOWN') end
if is_suspended(service) then return refuse('SERVICE_SUSPENDED') end

return accept({ type = 'service.suspended', service = service, cause = cause }, function()
  redis.call('HSET', q .. 'suspended', service, string.format('%.0f:%s', now, cause))
end)
