/** Small surveys of six kinds that a team might bring: what the text says beside them must be true of each. The same numbers at every run. */

/** Numbers in [0, 1): the low bits of a product walk through all of them. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

interface Columns {
  /** Headings of ratings, with their highest answer; the lowest is 1. */
  readonly ratings: Readonly<Record<string, number>>;
  /** Headings of groups, with their names. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/** Ratings that share a mood, and groups in turn. */
function csv({ ratings, groups = {} }: Columns, seed: number, n = 150): string {
  const random = generator(seed);
  const rows = Array.from({ length: n }, (_, at) => {
    const mood = random();
    return [
      ...Object.values(groups).map((names) => names[Math.floor(random() * names.length)]),
      ...Object.values(ratings).map((max) =>
        random() < 0.03 ? '' : 1 + Math.min(max - 1, Math.floor(max * (0.6 * mood + 0.4 * random()))),
      ),
      `R${at}`,
    ].join(',');
  });
  return [[...Object.keys(groups), ...Object.keys(ratings), 'respondent id'].join(','), ...rows].join('\n');
}

const five = (...headings: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(headings.map((heading) => [heading, 5]));

/** Name of the file → its contents. */
export const OWN_SURVEYS: Readonly<Record<string, string>> = {
  'tenants.csv': csv(
    {
      ratings: five(
        'Satisfaction with heating',
        'Satisfaction with noise',
        'Overall satisfaction with housing',
      ),
      groups: { House: ['Elm Street', 'Park Lane'] },
    },
    11,
  ),
  'hotel.csv': csv(
    {
      ratings: {
        'Rate the room': 10,
        'Rate the breakfast': 10,
        'Rate the reception': 10,
        'Overall rating of your stay': 10,
      },
      groups: { 'Reason of travel': ['Work', 'Leisure'] },
    },
    22,
  ),
  'staff.csv': csv(
    {
      ratings: five(
        'I am satisfied with my pay',
        'I am satisfied with my manager',
        'Overall I am satisfied with my job',
      ),
      groups: { Department: ['Sales', 'Care', 'Kitchen'] },
    },
    33,
  ),
  '患者.csv': csv(
    { ratings: five('对医生的满意度', '对护士的满意度', '总体满意度'), groups: { 科室: ['内科', '外科'] } },
    44,
  ),
  'waves.csv': csv(
    {
      ratings: five('Satisfaction with delivery', 'Satisfaction with advice', 'Overall satisfaction'),
      groups: { wave: ['2024', '2025'] },
    },
    55,
  ),
  'one-question.csv': csv({ ratings: { 'How satisfied are you with us?': 7 } }, 66),
};
