--[[
  move-appointment: the appointment takes a place at another slot, and its old one is free again.

  booked -> booked        emits appointment.moved
  refuses APPOINTMENT_UNKNOWN, APPOINTMENT_ENDED, SERVICE_UNKNOWN, SLOT_NOT_OFFERED, SLOT_FULL
]]
local id, slot = input()
local earlier = replay()
if earlier then return earlier end

local appointment, refused = booked(id)
if refused then return refused end
local service = appointment.service
refused = slot ~= appointment.slot and no_place(rule_of('service', service), service, slot)
if refused then return refused end

local day = day_name(day_of(slot))
redis.call('EXISTS', slots_key(slot))
return accept({
  type = 'appointment.moved', appointment = id, service = service, slot = tonumber(slot), day = day, from = tonumber(appointment.slot),
}, function()
  redis.call('HSET', appointment_key(id), 'slot', slot, 'day', day)
  redis.call('ZADD', q .. 'appointments', day_of(slot), id)
  give_place_back(appointment)
  take_place(service, slot)
end)
