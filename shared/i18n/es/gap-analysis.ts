import type { enGapQuestionSentences, enGapResultSentences } from '../en/gap-analysis'
import type { TranslatedSentences } from '../translator'

/** The same in Spanish. */
export const esGapQuestionSentences: TranslatedSentences<typeof enGapQuestionSentences> = {
  'survey.ss7': 'Protección contra las debilidades de la señalización SS7',
  'survey.sim-swap':
    'Protección contra el fraude por intercambio de tarjetas SIM y otros riesgos de las tarjetas SIM',
  'survey.ussd': 'Seguridad de los servicios por USSD y STK',
  'survey.mobile-app': 'Seguridad de las aplicaciones de pago móvil',
  'survey.authentication': 'Autenticación reforzada de la clientela',
  'survey.assurance': 'Marco de garantía de la seguridad: gestión de riesgos y auditorías',
  'survey.resilience': 'Resiliencia ante los ciberataques y planes de respuesta a incidentes',
  'survey.agreement': 'Acuerdo sobre seguridad entre el regulador de telecomunicaciones y el banco central',
  'survey.consumers': 'Sensibilización y competencias de los consumidores',
  'survey.option.applied': 'Aplicada',
  'survey.option.partly-applied': 'Aplicada en parte',
  'survey.option.planned': 'Prevista',
  'survey.option.not-applied': 'No aplicada',
  'survey.option.not-known': 'No se sabe o no nos concierne',
}

/** The same in Spanish. */
export const esGapResultSentences: TranslatedSentences<typeof enGapResultSentences> = {
  ...esGapQuestionSentences,
  labelAndValue: '{label}: {value}',
  'gaps.results': 'Aplicación de las recomendaciones de seguridad de la UIT por las instituciones',
  'gaps.institutions': '{count, plural, one {una institución} other {# instituciones}}',
  'gaps.tooFew':
    'Hasta ahora {count, plural, one {ha respondido una institución} other {han respondido # instituciones}}. Los resultados se muestran a partir de {fewest} instituciones, para que no se pueda identificar a ninguna.',
}
