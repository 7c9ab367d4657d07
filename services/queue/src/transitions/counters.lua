--[[
  Counters: who is there, what they serve, and what forbids them to take a visitor.
]]
local function officer_of(counter) return redis.call('HGET', counter_key(counter), 'officer') end

-- What a counter serves now: services in order, and the set of them.
local function services_of(counter, rule)
  local services, set = rule.services, {}
  if counter.services then
    services = {}
    for service in string.gmatch(counter.services, '[^,]+') do services[#services + 1] = service end
  end
  for _, service in ipairs(services) do set[service] = true end
  return services, set
end

-- The counter and its rule, when it is this officer's and holds no ticket; or what forbids it.
local function held_counter(id)
  local rule = rule_of('counter', id)
  if not rule then return nil, nil, refuse('COUNTER_UNKNOWN') end
  local counter = read_hash(counter_key(id))
  if not counter.officer then return nil, nil, refuse('COUNTER_CLOSED') end
  if counter.officer ~= by then return nil, nil, refuse('COUNTER_TAKEN') end
  if counter.ticket then return nil, nil, refuse('COUNTER_BUSY') end
  return counter, rule
end

-- The same, when it may take a visitor now.
local function free_counter(id)
  local counter, rule, refused = held_counter(id)
  if counter and counter.state == 'paused' then return nil, nil, refuse('COUNTER_PAUSED') end
  return counter, rule, refused
end

-- What forbids to act on a ticket that must be at this counter, in one of these states; nil: nothing does.
local function not_here(ticket, counter, states, refusal)
  if not ticket.state then return refuse('TICKET_UNKNOWN') end
  if ended[ticket.state] then return refuse('TICKET_ENDED') end
  if not states[ticket.state] then return refuse(refusal) end
  if ticket.counter ~= counter then return refuse('CALLED_ELSEWHERE') end
  if officer_of(counter) ~= by then return refuse('COUNTER_TAKEN') end
end
