--[[
  cancel-appointment: nobody will come, and the place is free again.

  booked -> cancelled        emits appointment.cancelled
  refuses APPOINTMENT_UNKNOWN, APPOINTMENT_ENDED
]]
local id = input()
local earlier = replay()
if earlier then return earlier end

local appointment, refused = booked(id)
if refused then return refused end

return accept({
  type = 'appointment.cancelled', appointment = id, service = appointment.service, slot = tonumber(appointment.slot), day = appointment.day,
}, function()
  end_appointment(id, 'cancelled')
  give_place_back(appointment)
end)
