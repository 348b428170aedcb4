import type { enGapQuestionSentences, enGapResultSentences } from '../en/gap-analysis'
import type { TranslatedSentences } from '../translator'

/** The same in Russian. */
export const ruGapQuestionSentences: TranslatedSentences<typeof enGapQuestionSentences> = {
  'survey.ss7': 'Защита от уязвимостей сигнализации SS7',
  'survey.sim-swap': 'Защита от мошенничества с заменой SIM-карты и других рисков SIM-карт',
  'survey.ussd': 'Безопасность услуг через USSD и STK',
  'survey.mobile-app': 'Безопасность приложений для мобильных платежей',
  'survey.authentication': 'Строгая аутентификация клиентов',
  'survey.assurance': 'Система обеспечения безопасности: управление рисками, аудит',
  'survey.resilience': 'Устойчивость к кибератакам и планы реагирования на инциденты',
  'survey.agreement': 'Соглашение о безопасности между регулятором электросвязи и центральным банком',
  'survey.consumers': 'Осведомлённость и навыки потребителей',
  'survey.option.applied': 'Выполняется',
  'survey.option.partly-applied': 'Частично выполняется',
  'survey.option.planned': 'Планируется',
  'survey.option.not-applied': 'Не выполняется',
  'survey.option.not-known': 'Неизвестно или нас не касается',
}

/** The same in Russian. */
export const ruGapResultSentences: TranslatedSentences<typeof enGapResultSentences> = {
  ...ruGapQuestionSentences,
  labelAndValue: '{label}: {value}',
  'gaps.results': 'Как организации выполняют рекомендации МСЭ по безопасности',
  'gaps.institutions':
    '{count, plural, one {# организация} few {# организации} many {# организаций} other {# организации}}',
  'gaps.tooFew':
    'Пока {count, plural, one {ответила # организация} few {ответили # организации} many {ответили # организаций} other {ответили # организации}}. Результаты показываются, когда ответят не менее {fewest} организаций, чтобы ни одну из них нельзя было узнать.',
}
