import type { enGapQuestionSentences, enGapResultSentences } from '../en/gap-analysis'
import type { TranslatedSentences } from '../translator'

/** The same in Portuguese. */
export const ptGapQuestionSentences: TranslatedSentences<typeof enGapQuestionSentences> = {
  'survey.ss7': 'Proteção contra as fragilidades da sinalização SS7',
  'survey.sim-swap': 'Proteção contra a fraude por troca de cartão SIM e outros riscos dos cartões SIM',
  'survey.ussd': 'Segurança dos serviços por USSD e STK',
  'survey.mobile-app': 'Segurança das aplicações de pagamento móvel',
  'survey.authentication': 'Autenticação forte dos clientes',
  'survey.assurance': 'Quadro de garantia da segurança: gestão de riscos e auditorias',
  'survey.resilience': 'Resiliência a ciberataques e planos de resposta a incidentes',
  'survey.agreement': 'Acordo sobre segurança entre o regulador das telecomunicações e o banco central',
  'survey.consumers': 'Sensibilização e competências dos consumidores',
  'survey.option.applied': 'Aplicada',
  'survey.option.partly-applied': 'Aplicada em parte',
  'survey.option.planned': 'Prevista',
  'survey.option.not-applied': 'Não aplicada',
  'survey.option.not-known': 'Não se sabe ou não nos diz respeito',
}

/** The same in Portuguese. */
export const ptGapResultSentences: TranslatedSentences<typeof enGapResultSentences> = {
  ...ptGapQuestionSentences,
  labelAndValue: '{label}: {value}',
  'gaps.results': 'Aplicação das recomendações de segurança da UIT pelas instituições',
  'gaps.institutions': '{count, plural, one {uma instituição} other {# instituições}}',
  'gaps.tooFew':
    'Até agora, {count, plural, one {respondeu uma instituição} other {responderam # instituições}}. Os resultados são apresentados a partir de {fewest} instituições, para que nenhuma possa ser identificada.',
}
