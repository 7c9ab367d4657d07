--[[
  Whether a service gives numbers now, and how many it has given.
]]
local function issued_key(day) return q .. 'issued:' .. day end

local function count_issued(day, service, by_how_many)
  if redis.call('HINCRBY', issued_key(day), service, by_how_many) == 1 then redis.call('EXPIRE', issued_key(day), 172800) end
end

-- When a service is open on a day: [[from, to, last number], ...] in ms after midnight, as rules.ts writes them.
local function spans_on(hours, today)
  local field = 'hours:' .. hours .. ':'
  -- 1970-01-01 was a Thursday, and weeks begin on Sunday.
  local spans = redis.call('HGET', q .. 'rules', field .. day_name(today)) or redis.call('HGET', q .. 'rules', field .. (today + 4) % 7)
  return spans and cjson.decode(spans) or {}
end

-- When a service opens first after a day, within a month; without hours it does at midnight.
local function opens_after(day_number, hours)
  for n = day_number + 1, day_number + 31 do
    local first = hours and spans_on(hours, n)[1] or not hours and { 0 }
    if first then return start_of(n) + first[1] end
  end
  return start_of(day_number + 1)
end

-- When a service opens first today, where that is yet to come: whoever comes before it waits from then on. Nil: it has, or does not.
local function opens_later(hours)
  local today = day_of(now)
  local first = hours and spans_on(hours, today)[1]
  local at = first and start_of(today) + first[1]
  return at and now < at and at or nil
end

-- Why a service gives no number now; nil: it does. An override passes over its hours.
local function no_number(service, rule, day, override)
  redis.call('EXISTS', issued_key(day))
  if rule.retired then return refuse('SERVICE_RETIRED') end
  if is_suspended(service) then return refuse('SERVICE_SUSPENDED') end
  if rule.quota and tonumber(redis.call('HGET', issued_key(day), service) or 0) >= rule.quota then return refuse('QUOTA_REACHED') end
  if not rule.hours or override ~= '' then return nil end
  local today = day_of(now)
  local time = now - start_of(today)
  for _, span in ipairs(spans_on(rule.hours, today)) do
    if span[1] <= time and time < span[2] then return time >= span[3] and refuse('LAST_NUMBER_PASSED') or nil end
  end
  return refuse('CLOSED_NOW')
end
