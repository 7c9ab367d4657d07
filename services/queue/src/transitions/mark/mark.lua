--[[
  mark: a step of the service is done, such as the photograph; its instant is kept.

  serving -> serving       emits ticket.marked
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_SERVING, CALLED_ELSEWHERE, COUNTER_TAKEN, MARK_UNLISTED
]]
local ticket_id, counter, mark = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
local refused = not_here(ticket, counter, { serving = true }, 'NOT_SERVING')
if refused then return refused end
local rule = rule_of('service', ticket.service)
if not (rule and rule.marks and rule.marks[mark]) then return refuse('MARK_UNLISTED') end

return accept(of_ticket(ticket_id, ticket, { type = 'ticket.marked', counter = counter, mark = mark }), function()
  touch(ticket.visit)
end)
