import type { enSummarySentences } from '../en/summary'
import type { TranslatedSentences } from '../translator'

/** The same in Arabic. */
export const arSummarySentences: TranslatedSentences<typeof enSummarySentences> = {
  'summary.subject': 'الحضور في اليوم {number}: {clinic}',
  'summary.heading': 'الحضور في اليوم {number}',
  'summary.registered': 'المسجلون',
  'summary.joinClicked': 'فتحوا رابط الانضمام',
  'summary.joined': 'انضموا',
  'summary.present': 'حاضرون',
  'summary.attended': 'حضروا',
  'summary.unmatchedPeople': 'مشاركون بلا تسجيل مطابق',
  'summary.meaning.registered': 'الأشخاص الذين تأكد تسجيلهم، بمن فيهم من حُذفت بياناتهم الشخصية لاحقاً.',
  'summary.meaning.joinClicked':
    'المسجلون الذين فتحوا رابط الانضمام الشخصي، من 30 دقيقة قبل بداية اليوم إلى نهايته.',
  'summary.meaning.joined':
    'المسجلون الذين حضروا الاجتماع دقيقة كاملة على الأقل خلال ساعات اليوم، أو سجّلهم الفريق حاضرين.',
  'summary.meaning.present': 'المسجلون الذين سُجّل حضورهم في مكان الانعقاد.',
  'summary.meaning.attended':
    'المسجلون الذين حضروا الحصة المحددة لورشة العمل من ساعات اليوم (النصف ما لم يُحدَّد غير ذلك)، أو سجّلهم الفريق حاضرين.',
  'summary.meaning.attendedAtVenue': 'هم الأشخاص أنفسهم: كل من سُجّل حاضراً يُعد ممن حضروا.',
  'summary.meaning.unmatchedPeople':
    'أسماء ظهرت في الاجتماع ولا تعود بعد إلى أي مسجل. وهي غير محسوبة في أي عدد آخر.',
  'summary.definition': '{label}: {meaning}',
  'summary.allMatched': 'جميع المشاركين لهم تسجيل مطابق.',
  'summary.unmatched':
    'بلا تسجيل مطابق: {people, plural, one {مشارك واحد} two {مشاركان} few {# مشاركين} many {# مشاركاً} other {# مشارك}} ({rows, plural, one {سطر واحد} two {سطران} few {# أسطر} many {# سطراً} other {# سطر}}).',
  'summary.excluded':
    '{count, plural, one {استُبعد مضيف أو مترجم شفوي أو برنامج آلي واحد.} two {استُبعد اثنان من المضيفين والمترجمين الشفويين والبرامج الآلية.} other {استُبعد # من المضيفين والمترجمين الشفويين والبرامج الآلية.}}',
  'summary.ignored':
    '{count, plural, one {جرى تجاهل إدخال واحد لا يخص مشاركاً.} two {جرى تجاهل إدخالين لا يخصان مشاركين.} few {جرى تجاهل # إدخالات لا تخص مشاركين.} many {جرى تجاهل # إدخالاً لا يخص مشاركين.} other {جرى تجاهل # إدخال لا يخص مشاركين.}}',
  'summary.venueOnly':
    'يشمل العدد فقط من سُجّل حضورهم في مكان الانعقاد: لم ترسل منصة Zoom أي بيانات عن هذا اليوم.',
  'summary.onlineOnly': 'تشمل بيانات Zoom من انضموا عبر الإنترنت فقط.',
  'summary.skippedRows':
    '{count, plural, one {تعذرت قراءة سطر واحد من التقرير ولم يُحتسب.} two {تعذرت قراءة سطرين من التقرير ولم يُحتسبا.} few {تعذرت قراءة # أسطر من التقرير ولم تُحتسب.} many {تعذرت قراءة # سطراً من التقرير ولم تُحتسب.} other {تعذرت قراءة # سطر من التقرير ولم تُحتسب.}}',
  'summary.correctedSubject': 'تصحيح الحضور في اليوم {number}: {clinic}',
  'summary.correctedHeading': 'تصحيح الحضور في اليوم {number}',
  'summary.replaces': 'حُمّل تقرير مصحح. ويحل هذا الملخص محل ملخص {moment}.',
  'summary.change': '{label}: {before} سابقاً، {after} الآن.',
  'noData.subject': 'لا توجد بيانات حضور لليوم {number}: {clinic}',
  'noData.heading': 'لا توجد بيانات حضور لليوم {number}',
  'noData.text':
    'لم ترسل منصة Zoom أي بيانات عن هذا اليوم، ولذلك فإن الحضور غير معروف. ويحدث ذلك عندما يُعقد الاجتماع برقم آخر أو في حساب Zoom آخر.',
  'noData.textHybrid':
    'لم ترسل منصة Zoom أي بيانات عن هذا اليوم، ولم يُسجَّل حضور أي شخص في مكان الانعقاد، ولذلك فإن الحضور غير معروف.',
  'noData.textInPerson': 'لم يُسجَّل حضور هذا اليوم، ولذلك فهو غير معروف.',
  'noData.howTo':
    'سجلوا الدخول إلى Zoom بالحساب الذي استضاف الاجتماع، وافتحوا التقارير ثم الاستخدام، وانقروا على عدد المشاركين، وصدّروا القائمة مع بيانات الاجتماع. ثم حمّلوا هذا الملف: يُرسل الملخص فور احتسابه.',
  'noData.button': 'تحميل تقرير Zoom',
  'summary.dataTime': 'أُخذت البيانات في {moment}.',
  'summary.attendedExplained':
    'يُقصد بالحضور التواجد لمدة لا تقل عن {minutes, plural, one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}} من اليوم.',
  'summary.comparison': 'مقارنة',
  'summary.averageColumn': 'متوسط الورش المماثلة',
  'summary.comparable':
    'عدد الورش في المتوسط: {number}. عُقدت بالشكل نفسه وبدأت خلال السنتين السابقتين لهذه الورشة.',
  'summary.tooFewComparable':
    'لا يوجد بعد متوسط للورش المماثلة: عدد الورش بالشكل نفسه لدى منظمين آخرين، التي بدأت خلال السنتين السابقتين لهذه الورشة، قليل جداً.',
  'summary.overTime': 'المشاركون على مدى اليوم ({zone})',
  'summary.overTimeExplained':
    'جميع المشاركين، المسجلين وغير المسجلين، باستثناء المضيفين والمترجمين الشفويين والبرامج الآلية.',
  'summary.sessions': 'الأشخاص في كل جلسة',
  'summary.sessionsExplained': 'المسجلون الذين حضروا الاجتماع دقيقة كاملة على الأقل من الجلسة.',
  'summary.missing': 'الجهات المدعوة التي غابت',
  'summary.bySector': 'حسب القطاع',
  'summary.byOrganisation': 'حسب الجهة',
  'summary.byCountry': 'حسب البلد',
  'summary.moreGroups': '{count, plural, one {واحد آخر} two {اثنان آخران} other {# أخرى}}',
  'summary.group': 'الفئة',
  'summary.notStated': 'غير مذكور',
  'summary.button': 'الاطلاع على حضور اليوم',
  'summary.reason': 'تتلقون هذه الرسالة لأن العنوان {email} يتلقى بيانات حضور ورشة العمل هذه.',
}
