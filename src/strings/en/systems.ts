/** Sentences of the table of the sources' indicator systems. */
export const systems = {
  'systems.label': 'Indicator systems of the sources',
  'systems.caption':
    'Items of six indicator systems, by the stage of a customer’s journey that they ask about. Shaded: nothing is asked. The placing is ours.',
  'systems.system': 'System',
  'systems.stage.choose': 'Choosing',
  'systems.stage.use': 'Using',
  'systems.stage.pay': 'Paying',
  'systems.stage.contact': 'Being served',
  'systems.stage.complain': 'Complaining',
  'systems.stage.stay': 'Staying',
  'systems.none': 'No stage',
  'systems.nothing': '0',
  'systems.of': '{name} ({source})',
  'systems.tree': '{name} ({source}): {items} items in {dimensions} dimensions',
  'systems.name.network-operator': 'Telephone company',
  'systems.name.mail-factors': 'Mail, causes of satisfaction',
  'systems.name.mail-evaluation': 'Mail, evaluation',
  'systems.name.omnichannel': 'Service in all channels',
  'systems.name.express-complaints': 'Parcels and complaints',
  'systems.name.after-sales': 'After the sale',
} as const;
