--[[
  undo: the officer takes back the last command of this counter, while nobody has gone on from there.

  called, serving, served, no-show, parked, transferred -> what it was        emits ticket.undone
  refuses COUNTER_UNKNOWN, NOTHING_TO_UNDO, COUNTER_TAKEN
]]
local counter_id = input()
local earlier = replay()
if earlier then return earlier end

if not rule_of('counter', counter_id) then return refuse('COUNTER_UNKNOWN') end
local officer, kept = officer_of(counter_id), redis.call('GET', undo_key(counter_id))
if not kept or not officer then return refuse('NOTHING_TO_UNDO') end
if officer ~= by then return refuse('COUNTER_TAKEN') end
kept = cjson.decode(kept)
local visit = read_hash(visit_key(kept.visit))
local day_is_over = is_closed(visit.day) and kept.closed_day ~= state.closedDay
if tonumber(visit.touched) ~= kept.seq or day_is_over then return refuse('NOTHING_TO_UNDO') end

redis.call('EXISTS', issued_key(visit.day))
local day, holds, now_are, removed = day_of(visit.arrivedAt), kept.holds, {}, {}
for i, before in ipairs(kept.restored) do now_are[i] = read_hash(ticket_key(before.id)) end
for i, id in ipairs(kept.removed) do removed[i] = read_hash(ticket_key(id)) end

return accept(of_ticket(kept.ticket, kept, {
  type = 'ticket.undone', visit = kept.visit, counter = counter_id, undid = kept.undid,
  restored = kept.restored, removed = kept.removed, holds = holds,
}), function()
  for i, id in ipairs(kept.removed) do
    redis.call('ZREM', list_of(removed[i]), place(removed[i].entry, id))
    count_issued(removed[i].day, removed[i].service, -1)
    redis.call('DEL', ticket_key(id))
    visit.tickets = string.gsub(visit.tickets, ',' .. string.gsub(id, '%-', '%%-'), '')
  end
  for i, before in ipairs(kept.restored) do put_back(before, now_are[i]) end
  redis.call('HSET', visit_key(kept.visit), 'tickets', visit.tickets)
  redis.call('HDEL', visit_key(kept.visit), 'departedAt', 'at')
  for id in string.gmatch(visit.tickets, '[^,]+') do redis.call('PERSIST', ticket_key(id)) end
  redis.call('PERSIST', visit_key(kept.visit))
  redis.call('ZADD', q .. 'visits', day, kept.visit)
  redis.call('HDEL', counter_key(counter_id), 'ticket')
  want_none(counter_id)
  if holds ~= cjson.null then
    redis.call('HSET', visit_key(kept.visit), 'at', counter_id)
    redis.call('HSET', counter_key(counter_id), 'ticket', holds)
  end
  touch(kept.visit)
  redis.call('DEL', undo_key(counter_id))
end)
