--[[
  What an officer must hold to act: the counter itself, or a ticket at it. Each answers the refusal; nil: nothing forbids.
]]
local function officer_of(counter) return redis.call('HGET', counter_key(counter), 'officer') end

-- The counter must be this officer's, and hold no ticket. Answers the counter and its rule as well.
local function not_free(id)
  local rule = redis.call('HGET', q .. 'rules', 'counter:' .. id)
  if not rule then return refuse('COUNTER_UNKNOWN') end
  local counter = read_hash(counter_key(id))
  if not counter.officer then return refuse('COUNTER_CLOSED') end
  if counter.officer ~= by then return refuse('COUNTER_TAKEN') end
  if counter.ticket then return refuse('COUNTER_BUSY') end
  return nil, counter, rule
end

-- The ticket must be at this officer's counter, in this state; `otherwise` says that it is in another.
local function not_here(ticket, counter, ticket_state, otherwise)
  if not ticket.state then return refuse('TICKET_UNKNOWN') end
  if ended[ticket.state] then return refuse('TICKET_ENDED') end
  if ticket.state ~= ticket_state then return refuse(otherwise) end
  if ticket.counter ~= counter then return refuse('CALLED_ELSEWHERE') end
  if officer_of(counter) ~= by then return refuse('COUNTER_TAKEN') end
end
