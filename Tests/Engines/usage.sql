-- Use of an assistant in a week, in teams and altogether. The same text runs in DuckDB, PostgreSQL and Spark: persons are counted where they are, and only groups leave.
-- 'all' is counted by itself, since a person who works in two teams is one. The rows are read once, and each figure is a row at the end.
WITH of_person AS (
  SELECT coalesce(team, 'all') AS place, person, sum(tokens) AS tokens, sum(drafts) AS drafts, sum(accepted) AS accepted, sum(minutes) AS minutes, count(minutes) AS timed
  FROM events
  WHERE day BETWEEN :monday AND :sunday AND person IS NOT NULL
  GROUP BY GROUPING SETS ((team, person), (person))
),
of_place AS (
  SELECT place, count(*) AS people, sum(tokens) AS tokens, sum(drafts) AS drafts, sum(accepted) AS accepted, sum(minutes) AS minutes, sum(timed) AS timed,
    max(tokens) AS most
  FROM of_person
  GROUP BY place
)
SELECT :week AS week, place AS group, metric,
  CASE metric WHEN 'tokens' THEN tokens * 1e0 WHEN 'active' THEN people * 1e0 WHEN 'minutes' THEN minutes / timed END AS value,
  people,
  CASE metric WHEN 'accepted-share' THEN accepted END AS numerator,
  CASE metric WHEN 'accepted-share' THEN drafts END AS denominator,
  CASE metric WHEN 'tokens' THEN most * 1e0 / tokens END AS top_share,
  CASE metric WHEN 'tokens' THEN 'provisional' WHEN 'active' THEN 'final' END AS status,
  CASE metric WHEN 'tokens' THEN 'Late feed; "gateway", :week' || chr(10) || 'not -- complete' END AS note
FROM of_place CROSS JOIN (VALUES ('tokens'), ('active'), ('minutes'), ('accepted-share')) AS metrics(metric);
