import type { enGapQuestionSentences, enGapResultSentences } from '../en/gap-analysis'
import type { TranslatedSentences } from '../translator'

/** The same in Arabic. */
export const arGapQuestionSentences: TranslatedSentences<typeof enGapQuestionSentences> = {
  'survey.ss7': 'الحماية من مواطن الضعف في تشوير SS7',
  'survey.sim-swap': 'الحماية من الاحتيال باستبدال بطاقات SIM ومن مخاطرها الأخرى',
  'survey.ussd': 'أمن الخدمات عبر USSD وSTK',
  'survey.mobile-app': 'أمن تطبيقات الدفع بالهاتف المحمول',
  'survey.authentication': 'الاستيقان القوي من هوية العملاء',
  'survey.assurance': 'إطار ضمان الأمن: إدارة المخاطر والتدقيق',
  'survey.resilience': 'القدرة على الصمود أمام الهجمات السيبرانية وخطط الاستجابة للحوادث',
  'survey.agreement': 'اتفاق بشأن الأمن بين هيئة تنظيم الاتصالات والبنك المركزي',
  'survey.consumers': 'وعي المستهلكين وكفاءتهم',
  'survey.option.applied': 'مطبَّقة',
  'survey.option.partly-applied': 'مطبَّقة جزئياً',
  'survey.option.planned': 'مخطَّط لها',
  'survey.option.not-applied': 'غير مطبَّقة',
  'survey.option.not-known': 'غير معروف أو لا يعنينا',
}

/** The same in Arabic. */
export const arGapResultSentences: TranslatedSentences<typeof enGapResultSentences> = {
  ...arGapQuestionSentences,
  labelAndValue: '{label}: {value}',
  'gaps.results': 'مدى تطبيق المؤسسات توصيات الاتحاد الدولي للاتصالات بشأن الأمن',
  'gaps.institutions':
    '{count, plural, zero {لا مؤسسات} one {مؤسسة واحدة} two {مؤسستان} few {# مؤسسات} many {# مؤسسة} other {# مؤسسة}}',
  'gaps.tooFew':
    'عدد المؤسسات التي أجابت حتى الآن: {count}. وتُعرض النتائج ابتداءً من {fewest} مؤسسات، حتى لا يمكن التعرف على أي منها.',
}
