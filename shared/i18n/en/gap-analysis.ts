/** ITU's security recommendations and how far an institution applies them, in English. */
export const enGapQuestionSentences = {
  'survey.ss7': 'Protection against weaknesses of SS7 signalling',
  'survey.sim-swap': 'Protection against SIM swap fraud and other SIM card risks',
  'survey.ussd': 'Security of USSD and STK services',
  'survey.mobile-app': 'Security of mobile payment applications',
  'survey.authentication': 'Strong customer authentication',
  'survey.assurance': 'Security assurance framework: risk management and audits',
  'survey.resilience': 'Resilience against cyberattacks, and incident response plans',
  'survey.agreement': 'Security agreement between the telecommunications regulator and the central bank',
  'survey.consumers': 'Consumer awareness and competence',
  'survey.option.applied': 'Applied',
  'survey.option.partly-applied': 'Partly applied',
  'survey.option.planned': 'Planned',
  'survey.option.not-applied': 'Not applied',
  'survey.option.not-known': 'Not known, or not applicable to us',
} as const

/** The results on the last day in English; the other languages have exactly these keys. */
export const enGapResultSentences = {
  ...enGapQuestionSentences,
  labelAndValue: '{label}: {value}',
  'gaps.results': 'How institutions apply ITU’s security recommendations',
  'gaps.institutions': '{count, plural, one {one institution} other {# institutions}}',
  'gaps.tooFew':
    'So far {count, plural, one {one institution has} other {# institutions have}} answered. Results are shown from {fewest} institutions on, so that none can be identified.',
} as const
