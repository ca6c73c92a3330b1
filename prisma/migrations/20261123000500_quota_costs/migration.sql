-- One operation may take several tokens from one bucket (it makes several calls to that endpoint, or all its calls count for a
-- day's limit): p_costs says how many. Takes up to p_want operations' worth from every named bucket at once, or less: all
-- buckets grant the same number of operations. Unknown buckets are made full. A lowered bucket (factor < 1) recovers one
-- hundredth of its rate per second. Returns how many were granted and how long until one more can be.
DROP FUNCTION quota_take(text[], float8[], float8[], text[], date[], int);
DROP FUNCTION quota_return(text[], int);

CREATE FUNCTION quota_take(p_keys text[], p_costs int[], p_rates float8[], p_bursts float8[], p_sources text[], p_as_of date[], p_want int)
RETURNS TABLE (granted int, retry_after_ms float8) LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  v_grant int := p_want;
  v_wait float8 := 0;
  r record;
BEGIN
  INSERT INTO quota_bucket AS q (key, rate_per_second, burst, tokens, updated_at, source, as_of)
    SELECT u.k, u.rate, u.b, u.b, clock_timestamp(), u.s, u.d
    FROM unnest(p_keys, p_rates, p_bursts, p_sources, p_as_of) AS u(k, rate, b, s, d)
    WHERE NOT EXISTS (SELECT FROM quota_bucket e WHERE e.key = u.k)
    ON CONFLICT (key) DO NOTHING;
  -- Always in key order: two callers that share buckets cannot deadlock.
  PERFORM FROM quota_bucket WHERE key = ANY (p_keys) ORDER BY key FOR UPDATE;
  v_now := clock_timestamp();
  UPDATE quota_bucket q SET
    rate_per_second = u.rate, burst = u.b, updated_at = v_now,
    factor = LEAST(1, q.factor + GREATEST(0, extract(epoch FROM v_now - q.updated_at)) * 0.01),
    tokens = LEAST(u.b, q.tokens + GREATEST(0, extract(epoch FROM v_now - q.updated_at)) * u.rate * q.factor)
  FROM unnest(p_keys, p_rates, p_bursts) AS u(k, rate, b) WHERE q.key = u.k;
  FOR r IN SELECT q.tokens, u.cost FROM quota_bucket q JOIN unnest(p_keys, p_costs) AS u(k, cost) ON u.k = q.key LOOP
    v_grant := LEAST(v_grant, floor(r.tokens / r.cost)::int);
  END LOOP;
  v_grant := GREATEST(v_grant, 0);
  FOR r IN SELECT q.tokens, u.cost, q.rate_per_second * q.factor AS rate FROM quota_bucket q JOIN unnest(p_keys, p_costs) AS u(k, cost) ON u.k = q.key LOOP
    IF r.tokens - v_grant * r.cost < r.cost THEN
      v_wait := GREATEST(v_wait, (r.cost - (r.tokens - v_grant * r.cost)) / r.rate * 1000);
    END IF;
  END LOOP;
  IF v_grant > 0 THEN
    UPDATE quota_bucket q SET tokens = q.tokens - v_grant * u.cost FROM unnest(p_keys, p_costs) AS u(k, cost) WHERE q.key = u.k;
  END IF;
  RETURN QUERY SELECT v_grant, v_wait;
END $$;

-- Gives back what was taken for p_count operations and not used.
CREATE FUNCTION quota_return(p_keys text[], p_costs int[], p_count int) RETURNS void LANGUAGE sql AS $$
  UPDATE quota_bucket q SET tokens = LEAST(q.burst, q.tokens + p_count * u.cost) FROM unnest(p_keys, p_costs) AS u(k, cost) WHERE q.key = u.k;
$$;
GRANT EXECUTE ON FUNCTION quota_take, quota_return TO narabe_app;
