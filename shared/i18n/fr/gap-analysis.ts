import type { enGapQuestionSentences, enGapResultSentences } from '../en/gap-analysis'
import type { TranslatedSentences } from '../translator'

/** The same in French. */
export const frGapQuestionSentences: TranslatedSentences<typeof enGapQuestionSentences> = {
  'survey.ss7': 'Protection contre les faiblesses de la signalisation SS7',
  'survey.sim-swap':
    'Protection contre la fraude par échange de carte SIM et les autres risques des cartes SIM',
  'survey.ussd': 'Sécurité des services par USSD et STK',
  'survey.mobile-app': 'Sécurité des applications de paiement mobile',
  'survey.authentication': 'Authentification forte de la clientèle',
  'survey.assurance': 'Cadre d’assurance de la sécurité : gestion des risques, audits',
  'survey.resilience': 'Résilience face aux cyberattaques et plans en cas d’incident',
  'survey.agreement':
    'Accord sur la sécurité entre le régulateur des télécommunications et la banque centrale',
  'survey.consumers': 'Sensibilisation et compétences des consommateurs',
  'survey.option.applied': 'Appliquée',
  'survey.option.partly-applied': 'Appliquée en partie',
  'survey.option.planned': 'Prévue',
  'survey.option.not-applied': 'Non appliquée',
  'survey.option.not-known': 'Inconnu ou sans objet pour nous',
}

/** The same in French. */
export const frGapResultSentences: TranslatedSentences<typeof enGapResultSentences> = {
  ...frGapQuestionSentences,
  labelAndValue: '{label} : {value}',
  'gaps.results': 'Application des recommandations de sécurité de l’UIT par les institutions',
  'gaps.institutions': '{count, plural, one {une institution} other {# institutions}}',
  'gaps.tooFew':
    '{count, plural, one {Une institution a répondu} other {# institutions ont répondu}} jusqu’à présent. Les résultats sont présentés à partir de {fewest} institutions, afin qu’aucune ne puisse être reconnue.',
}
