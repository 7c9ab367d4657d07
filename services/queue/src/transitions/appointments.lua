--[[
  Appointments: places at a slot of a service, which are booked days ahead.
]]
local function appointment_key(id) return q .. 'appointment:' .. id end
local function slots_key(slot) return q .. 'slots:' .. day_name(day_of(slot)) end
local function places_taken(service, slot) return tonumber(redis.call('HGET', slots_key(slot), service .. ':' .. slot) or 0) end

-- What forbids to give a place at a slot; nil: nothing does.
local function no_place(rule, service, slot)
  if not rule then return refuse('SERVICE_UNKNOWN') end
  if rule.retired or not rule.appointments or tonumber(slot) <= now or is_closed(day_name(day_of(slot))) then return refuse('SLOT_NOT_OFFERED') end
  if places_taken(service, slot) >= rule.appointments.capacity then return refuse('SLOT_FULL') end
end

-- The appointment while it is booked; or what it has become.
local function booked(id)
  local appointment = read_hash(appointment_key(id))
  if not appointment.state then return nil, refuse('APPOINTMENT_UNKNOWN') end
  if appointment.state ~= 'booked' then return nil, refuse('APPOINTMENT_ENDED') end
  redis.call('EXISTS', slots_key(appointment.slot), q .. 'appointments')
  return appointment
end

local function take_place(service, slot)
  redis.call('HINCRBY', slots_key(slot), service .. ':' .. slot, 1)
  redis.call('PEXPIRE', slots_key(slot), string.format('%.0f', slot - now + 60 * 3600000))
end

-- What is over needs no place: its count may have expired.
local function give_place_back(appointment)
  if tonumber(appointment.slot) <= now then return end
  redis.call('HINCRBY', slots_key(appointment.slot), appointment.service .. ':' .. appointment.slot, -1)
end

-- It can be looked at for a while, and is listed no more.
local function end_appointment(id, to, visit)
  redis.call('HSET', appointment_key(id), 'state', to, 'endedAt', now)
  if visit then redis.call('HSET', appointment_key(id), 'visit', visit) end
  redis.call('EXPIRE', appointment_key(id), lifetime)
  redis.call('ZREM', q .. 'appointments', id)
end

-- Appointments up to a day to which nobody came.
local function missed_until(day_number)
  local missed = redis.call('ZRANGEBYSCORE', q .. 'appointments', '-inf', day_number)
  for _, id in ipairs(missed) do redis.call('EXISTS', appointment_key(id)) end
  return missed
end
