--[[
  finish: the visitor is done at this counter; the other tickets of the visit go on.

  serving -> served        emits ticket.served
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_SERVING, CALLED_ELSEWHERE, COUNTER_TAKEN, OUTCOME_REQUIRED, OUTCOME_UNLISTED, SERVICE_UNKNOWN
]]
local ticket_id, counter, outcome, files, delivered = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
local refused = not_here(ticket, counter, { serving = true }, 'NOT_SERVING')
if refused then return refused end
local rule = rule_of('service', ticket.service)
if outcome == '' and rule and rule.outcomeRequired then return refuse('OUTCOME_REQUIRED') end
if outcome ~= '' and not (rule and rule.outcomes[outcome]) then return refuse('OUTCOME_UNLISTED') end
local services = {}
for service in string.gmatch(delivered, '[^,]+') do
  if not rule_of('service', service) then return refuse('SERVICE_UNKNOWN') end
  services[#services + 1] = service
end

local event, write = leave_counter_for('served', ticket_id, ticket, {
  type = 'ticket.served', outcome = outcome ~= '' and outcome or nil, files = tonumber(files), delivered = #services > 0 and services or nil,
})
return accept(event, function()
  write()
  if outcome ~= '' then redis.call('HSET', ticket_key(ticket_id), 'outcome', outcome) end
end)
