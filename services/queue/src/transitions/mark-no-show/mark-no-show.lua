--[[
  mark-no-show: the visitor was called and did not come. Nobody but the time says so where `overdue` is given: the fencing
  token of whoever leads the schedule.

  called -> no-show        emits ticket.no-show
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_CALLED, CALLED_ELSEWHERE, COUNTER_TAKEN, RECALL_FIRST, LEAD_LOST
]]
local ticket_id, counter, overdue = input()
local earlier = replay()
if earlier then return earlier end

if superseded(overdue) then return refuse('LEAD_LOST') end
local ticket = read_hash(ticket_key(ticket_id))
local marker = by
if overdue ~= '' then by, counter = officer_of(ticket.counter or ''), ticket.counter end
local refused = not_here(ticket, counter, { called = true }, 'NOT_CALLED')
if refused then return refused end
by = marker
local rule = rule_of('service', ticket.service) or { recalls = 0, arriveMs = 0, arrivePriorityMs = 0 }
local may_take = ticket.priority and rule.arrivePriorityMs or rule.arriveMs
if overdue ~= '' and now - ticket.calledAt < may_take then return refuse('RECALL_FIRST') end
if overdue == '' and tonumber(ticket.recallCount or 0) < rule.recalls then return refuse('RECALL_FIRST') end

local event, write = leave_counter_for('no-show', ticket_id, ticket, { type = 'ticket.no-show' })
return accept(event, function()
  note_lead(overdue)
  write()
end)
