--[[
  check-in: the visitor with an appointment is in the building. The place is the slot; whoever is too late joins the walk-ins.

  booked -> arrived, and a new ticket waiting        emits visit.arrived
  refuses APPOINTMENT_UNKNOWN, APPOINTMENT_ENDED, APPOINTMENT_NOT_TODAY, DAY_CLOSED, PRIORITY_UNKNOWN, SERVICE_UNKNOWN, SERVICE_SUSPENDED
]]
local id, visit, ticket_id, token_hash, channel, priority = input()
local earlier = replay()
if earlier then return earlier end

local appointment, refused = booked(id)
if refused then return refused end
local today = day_of(now)
local day = day_name(today)
if appointment.day ~= day then return refuse('APPOINTMENT_NOT_TODAY') end
if is_closed(day) then return refuse('DAY_CLOSED') end
priority = priority ~= '' and priority or nil
if not credit(priority) then return refuse('PRIORITY_UNKNOWN') end
local service, slot = appointment.service, tonumber(appointment.slot)
local rule = rule_of('service', service)
if not rule then return refuse('SERVICE_UNKNOWN') end
if is_suspended(service) then return refuse('SERVICE_SUSPENDED') end

local late = now - slot > (rule.appointments and rule.appointments.lateMs or 0)
local score = (late and now or slot) - credit(priority, rule)
local ticket = {
  id = ticket_id, service = service, state = 'waiting', score = score, promisedMs = rule.promisedMs,
  ahead = redis.call('ZCOUNT', waiting_key(service), '-inf', score), countsFrom = not late and slot or nil,
}
local number, give_number = next_number(rule.prefix, today)
redis.call('EXISTS', visit_key(visit), ticket_key(ticket_id))

return accept({
  type = 'visit.arrived', visit = visit, number = number, tokenHash = token_hash, day = day, channel = channel,
  priority = priority or cjson.null, tickets = { ticket }, appointment = { id = id, slot = slot },
}, function()
  give_number()
  redis.call('ZADD', q .. 'visits', today, visit)
  write_hash(visit_key(visit), {
    number = number, day = day, priority = priority, tokenHash = token_hash, channel = channel, arrivedAt = now, touched = seq,
    tickets = ticket_id,
  })
  enter(ticket, { visit = visit, number = number, day = day, priority = priority })
  end_appointment(id, 'arrived', visit)
end)
