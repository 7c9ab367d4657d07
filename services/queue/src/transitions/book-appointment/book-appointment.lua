--[[
  book-appointment: a place at a slot of a service is taken.

  -> booked        emits appointment.booked
  refuses SERVICE_UNKNOWN, SLOT_NOT_OFFERED, SLOT_FULL, CODE_TAKEN
]]
local id, service, slot = input()
local earlier = replay()
if earlier then return earlier end

local refused = no_place(rule_of('service', service), service, slot)
if refused then return refused end
if redis.call('EXISTS', appointment_key(id)) == 1 then return refuse('CODE_TAKEN') end

local day = day_name(day_of(slot))
redis.call('EXISTS', slots_key(slot), q .. 'appointments')
return accept({ type = 'appointment.booked', appointment = id, service = service, slot = tonumber(slot), day = day }, function()
  write_hash(appointment_key(id), { service = service, slot = slot, day = day, state = 'booked', bookedAt = now })
  redis.call('ZADD', q .. 'appointments', day_of(slot), id)
  take_place(service, slot)
end)
