--[[
  expire: a supervisor ends a service that lasts too long to be one: somebody forgot to finish it.

  serving -> expired        emits ticket.expired
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_SERVING, NOT_OVERDUE
]]
local ticket_id = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
if not ticket.state then return refuse('TICKET_UNKNOWN') end
if ended[ticket.state] then return refuse('TICKET_ENDED') end
if ticket.state ~= 'serving' then return refuse('NOT_SERVING') end
local rule = rule_of('service', ticket.service) or { servingAlertMs = 0 }
if now - ticket.servingAt < rule.servingAlertMs then return refuse('NOT_OVERDUE') end

return accept(leave_for('expired', ticket_id, ticket, { type = 'ticket.expired' }))
