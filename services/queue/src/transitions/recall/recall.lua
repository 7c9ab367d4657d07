--[[
  recall: the called visitor has not come yet and is called again.

  called -> called         emits ticket.recalled
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_CALLED, CALLED_ELSEWHERE, COUNTER_TAKEN
]]
local ticket_id, counter = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
if not ticket.state then return refuse('TICKET_UNKNOWN') end
if ended[ticket.state] then return refuse('TICKET_ENDED') end
if ticket.state ~= 'called' then return refuse('NOT_CALLED') end
if ticket.counter ~= counter then return refuse('CALLED_ELSEWHERE') end
if officer_of(counter) ~= by then return refuse('COUNTER_TAKEN') end

local recall_count = ticket.recallCount + 1
local event = { type = 'ticket.recalled', counter = counter, recallCount = recall_count }

return accept(of_ticket(ticket_id, ticket, event), function()
  redis.call('HSET', ticket_key(ticket_id), 'recallCount', recall_count)
end)
