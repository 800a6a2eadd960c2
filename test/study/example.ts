import type { Study } from '../../src/lib/study/types.ts';

/** A study that uses every property of the contract. */
export const EXAMPLE: Study = {
  id: 'example-1',
  title: { en: 'An example', zh: '示例' },
  description: 'Two items.',
  simulated: true,
  licence: { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  sources: [{ title: 'Made up', path: 'https://example.org/' }, { title: 'By hand' }],
  path: 'answers.csv',
  fields: [
    { name: 'id', type: 'string', role: 'id', label: 'id' },
    {
      name: 'p_speed',
      type: 'string',
      role: 'performance',
      label: { en: 'Speed', 'zh-Hans': '速度' },
      item: 'speed',
      scale: {
        min: 1,
        max: 5,
        direction: 'down',
        labels: { 'very <b>good</b>': 1, '${bad}': 5 },
        missing: [-99, 'N/A'],
      },
      other: { constraints: { required: true }, description: 'kept' },
    },
    {
      name: 'e_speed',
      type: 'number',
      role: 'expectation',
      label: 'Speed',
      item: 'speed',
      scale: { min: 1, max: 5, direction: 'up' },
    },
    {
      name: 'p_price',
      type: 'number',
      role: 'performance',
      label: 'Price',
      item: 'price',
      scale: { min: 0, max: 10, direction: 'up' },
    },
    {
      name: 'overall',
      type: 'number',
      role: 'overall',
      label: 'Overall',
      scale: { min: 0, max: 10, direction: 'up' },
    },
    {
      name: 'by',
      type: 'string',
      role: 'provider',
      label: 'Provider',
      order: ['A', 'B'],
      categories: { A: 'Ours', B: { en: 'Theirs', zh: '竞争者' } },
    },
  ],
  system: {
    id: 'index',
    label: 'Index',
    children: [
      { id: 'service', label: 'Service', children: [{ id: 'speed', label: 'Speed' }] },
      { id: 'cost', label: { en: 'Cost' }, children: [{ id: 'price', label: 'Price' }] },
    ],
  },
  focalProvider: 'A',
  options: {
    scheme: 'stated',
    ownWeights: { service: 2, cost: 1 },
    comparisons: { service: { cost: 0.5 } },
    minGroup: 20,
    confidence: 0.9,
    filter: { by: ['A'] },
    cutPoints: [90, 75, 50],
  },
  other: {
    package: { keywords: ['a'], version: '1.2' },
    resource: { dialect: { delimiter: ';' } },
    schema: { missingValues: ['', '-'] },
  },
};

/** The same with a log of complaints and reviews beside the answers. */
export const WITH_TABLES: Study = {
  ...EXAMPLE,
  tables: [
    {
      kind: 'complaints',
      name: 'complaints',
      label: { en: 'Complaints', zh: '投诉' },
      path: 'complaints.csv',
      fields: [
        { name: 'no', type: 'string', role: 'id', label: 'Number' },
        {
          name: 'in',
          type: 'datetime',
          role: 'opened',
          label: { en: 'Received', zh: '收到' },
          other: { format: '%d.%m.%Y' },
        },
        { name: 'customer', type: 'string', role: 'customer', label: 'Customer' },
        { name: 'earlier', type: 'string', role: 'repeat-of', label: 'Repeats' },
        {
          name: 'how',
          type: 'number',
          role: 'satisfaction',
          label: 'Handling',
          scale: { min: 1, max: 5, direction: 'down' },
        },
        {
          name: 'kind',
          type: 'string',
          role: 'category',
          label: 'Kind',
          order: ['late', 'lost'],
          missing: ['-'],
          categories: { late: { en: 'Late', zh: '迟' } },
        },
        { name: 'kind2', type: 'string', role: 'category', label: 'Second coding' },
      ],
      primaryKey: ['no'],
      foreignKeys: [
        { fields: ['customer'], table: 'answers', to: ['id'] },
        { fields: ['earlier'], table: 'complaints', to: ['no'] },
      ],
      other: { resource: { encoding: 'gb18030' }, schema: { missingValues: ['', 'NULL'] } },
    },
    {
      kind: 'texts',
      name: 'reviews',
      path: 'texts/reviews.csv',
      fields: [
        { name: 'words', type: 'string', role: 'text', label: 'words' },
        {
          name: 'stars',
          type: 'number',
          role: 'score',
          label: 'Stars',
          scale: { min: 1, max: 5, direction: 'up' },
        },
      ],
    },
  ],
};
