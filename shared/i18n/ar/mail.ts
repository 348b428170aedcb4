import type { enMailSentences } from '../en/mail'
import type { TranslatedSentences } from '../translator'
import { arInvitationSentences } from './invitation'
import { arSummarySentences } from './summary'

/** Every sentence of the mails in Arabic. */
export const arMailSentences: TranslatedSentences<typeof enMailSentences> = {
  brand: 'ورش عمل أمن الخدمات المالية الرقمية',
  sender: 'الاتحاد الدولي للاتصالات',
  greeting: 'تحية طيبة {name}،',
  'greeting.withoutName': 'تحية طيبة،',
  day: 'اليوم {number}',
  readerTime: 'بتوقيتكم:',
  labelAndValue: '{label}: {value}',
  programme: 'برنامج اليوم {number}',
  moreProgramme:
    '{count, plural, one {هناك بند آخر} two {هناك بندان آخران} few {هناك # بنود أخرى} many {هناك # بنداً آخر} other {هناك # بند آخر}} على صفحة ورشة العمل.',
  personalPage: 'صفحتكم الشخصية',
  clinicPage: 'صفحة ورشة العمل',

  'confirmation.subject': 'تم تأكيد تسجيلكم: {clinic}، {dates}',
  'confirmation.heading': 'تم تأكيد تسجيلكم',
  'confirmation.intro': 'تم تأكيد تسجيلكم في {clinic}.',
  'confirmation.days': '{count, plural, one {التاريخ والوقت} other {التواريخ والأوقات}}',
  'confirmation.joinLinkLater': 'سنرسل إليكم رابط الانضمام الشخصي قبل ساعة من بداية كل يوم.',
  'confirmation.joinLinkAgain':
    'سنرسل إليكم رابط الانضمام مرة أخرى قبل ساعة من بداية كل يوم من الأيام الأخرى.',
  'confirmation.calendar':
    'يضيف ملف التقويم المرفق {count, plural, one {هذا اليوم} two {اليومين} few {الأيام الـ#} many {الأيام الـ#} other {الأيام الـ#}} إلى تقويمكم.',

  'confirmation.chosenDays': 'هذه هي الأيام التي اخترتموها. أما الأيام الأخرى فتُحذف من تقويمكم.',

  'waitlisted.subject': 'أنتم على قائمة الانتظار: {clinic}، {dates}',
  'waitlisted.heading': 'أنتم على قائمة الانتظار',
  'waitlisted.intro': 'جميع المقاعد في {clinic} محجوزة حالياً. تم إدراجكم في قائمة الانتظار.',
  'waitlisted.place':
    'ترتيبكم في القائمة عند إرسال هذه الرسالة: {place}. وتعرض صفحتكم الشخصية ترتيبكم الحالي.',
  'waitlisted.next':
    'تُعرض المقاعد الشاغرة حسب ترتيب القائمة. وعندما يحين دوركم سنرسل إليكم رسالة تبيّن المدة التي يظل فيها المقعد محجوزاً لكم.',
  'waitlisted.leave': 'إذا لم تعودوا ترغبون في المشاركة، يُرجى مغادرة قائمة الانتظار من صفحتكم الشخصية.',

  'waitlisted.approved': 'قَبِلت الجهة المنظمة تسجيلكم.',

  'pending.subject': 'تم استلام تسجيلكم: {clinic}، {dates}',
  'pending.heading': 'استلمنا تسجيلكم',
  'pending.intro': 'استلمنا تسجيلكم في {clinic}. تراجع الجهة المنظمة كل تسجيل.',
  'pending.next':
    'سنبلغكم بالقرار برسالة إلكترونية. ولا يلزمكم القيام بأي شيء حتى ذلك الحين. ولم يُحجز لكم مقعد بعد.',
  'pending.leave': 'إذا لم تعودوا ترغبون في المشاركة، يُرجى إلغاء تسجيلكم من صفحتكم الشخصية.',

  'rejected.subject': 'بشأن تسجيلكم: {clinic}',
  'rejected.heading': 'يتعذر علينا أن نعرض عليكم مقعداً',
  'rejected.intro':
    'نشكركم على اهتمامكم بالمشاركة في {clinic}. ونأسف لأن الجهة المنظمة لا تستطيع أن تعرض عليكم مقعداً.',
  'rejected.thanks': 'نأمل أن نرحب بكم في ورشة عمل أخرى. ويُعلن عن ورش العمل القادمة على صفحاتنا العامة.',

  'seat-offered.subject': 'يوجد مقعد متاح لكم: {clinic}',
  'seat-offered.heading': 'يوجد مقعد متاح لكم',
  'seat-offered.intro': 'أصبح مقعد متاحاً في {clinic}، وقد حان دوركم في قائمة الانتظار.',
  'seat-offered.until': 'المقعد محجوز لكم حتى {moment}.',
  'seat-offered.button': 'قبول المقعد',
  'seat-offered.otherwise':
    'إذا لم نتلق ردكم قبل ذلك، يُعرض المقعد على الشخص التالي في القائمة. وإذا تعذرت عليكم المشاركة، يُرجى الاعتذار عن المقعد على الصفحة نفسها.',

  'joinSection.heading': 'رابط الانضمام الخاص بكم',
  'joinSection.soon': 'يبدأ اليوم {number} الساعة {clock}. ويُفتح الاجتماع قبل ذلك بمدة 30 دقيقة.',
  'joinSection.running': 'بدأ اليوم {number} الساعة {clock} وهو جارٍ الآن.',
  'joinSection.button': 'الانضمام إلى ورشة العمل',
  'joinSection.personal': 'هذا الرابط شخصي. يُرجى عدم مشاركته.',

  'reminder-week.subject': 'تذكير: تبدأ {clinic} في {date}',
  'reminder-week.heading': 'تبدأ ورشة العمل قريباً',
  'reminder-week.intro': 'تبدأ {clinic} في {date}. نتطلع إلى مشاركتكم.',

  'reminder-day.subject': 'اليوم {number}، {date}: {clinic}',
  'reminder-day.heading': 'اقترب موعد اليوم {number}',
  'reminder-day.intro': 'اقترب موعد اليوم {number} من {clinic}.',
  'reminder-day.joinLinkLater': 'سنرسل إليكم رابط الانضمام الشخصي قبل ساعة من البداية.',

  'join-link.subject': 'رابط الانضمام الخاص بكم: يبدأ اليوم {number} الساعة {clock}، {clinic}',
  'join-link.heading': 'رابط الانضمام الخاص بكم لليوم {number}',
  'join-link.intro': 'يبدأ اليوم {number} من {clinic} قريباً.',

  'address-check.intro': 'أُدخل هذا العنوان للتسجيل في {clinic}.',
  'address-check.next':
    'يُرجى تأكيده في الصفحة التي يفتحها الزر: عندئذ فقط يُقبل تسجيلكم وتصلكم بقية الرسائل. ولا يُحجز أي مقعد قبل ذلك.',
  'address-confirmation.subject': 'أكّدوا عنوان بريدكم الإلكتروني: {clinic}',
  'address-confirmation.heading': 'أكّدوا عنوان بريدكم الإلكتروني',
  'address-confirmation.intro': 'أُدخل هذا العنوان بوصفه العنوان الجديد لتسجيل في {clinic}.',
  'address-confirmation.button': 'تأكيد هذا العنوان',
  'address-confirmation.until': 'يعمل الرابط حتى {moment}.',
  'address-confirmation.otherwise':
    'إن لم يكن ذلك منكم، يُرجى تجاهل هذه الرسالة. ولن يُرسل أي شيء آخر إلى هذا العنوان.',
  'address-changed.subject': 'تغيّر عنوان بريدكم الإلكتروني: {clinic}',
  'address-changed.heading': 'تغيّر عنوان بريدكم الإلكتروني',
  'address-changed.intro':
    'أصبح لتسجيلكم في {clinic} عنوان بريد إلكتروني آخر أدخلتموه في صفحتكم الشخصية. ولم تعد الرسائل المتعلقة به تصل إلى هذا العنوان.',

  'thank-you.joined.subject': 'شكراً على مشاركتكم: {clinic}',
  'thank-you.joined.heading': 'شكراً على مشاركتكم',
  'thank-you.joined.intro': 'نشكركم على مشاركتكم في {clinic}.',
  'thank-you.absent.subject': 'افتقدنا حضوركم: {clinic}',
  'thank-you.absent.heading': 'افتقدنا حضوركم',
  'thank-you.absent.intro': 'انتهت أعمال {clinic}. ووفقاً لسجلاتنا لم تشاركوا فيها.',
  'thank-you.absent.mistaken':
    'إذا كنتم قد شاركتم، يُرجى الرد على هذه الرسالة لتراجع الجهة المنظمة قائمة الحضور.',
  'thank-you.unknown.subject': 'انتهت ورشة العمل: {clinic}',
  'thank-you.unknown.heading': 'انتهت ورشة العمل',
  'thank-you.unknown.intro': 'انتهت أعمال {clinic}. ونشكركم على اهتمامكم.',
  'thank-you.certificate': 'صدرت لكم شهادة حضور.',
  'thank-you.certificateButton': 'تنزيل شهادتكم',
  'thank-you.materials': 'مواد ورشة العمل:',
  'gaps.request':
    'سنعرض في اليوم الأخير إلى أي مدى تطبق المؤسسات توصيات الأمن الصادرة عن الاتحاد الدولي للاتصالات. يُرجى الإجابة قبل ذلك باسم مؤسستكم.',
  'gaps.button': 'الإجابة باسم مؤسستي',
  'thank-you.survey': 'ما رأيكم في ورشة العمل؟ إجاباتكم لا تحمل أسماءكم.',
  'thank-you.surveyButton': 'الإجابة عن الأسئلة',

  'place-changed.subject.online': 'عبر الإنترنت الآن: {clinic}',
  'place-changed.subject.hybrid': 'حضورياً وعبر الإنترنت الآن: {clinic}',
  'place-changed.subject.in-person': 'مكان جديد: {clinic}',
  'place-changed.heading.online': 'تُعقد ورشة العمل عبر الإنترنت',
  'place-changed.heading.hybrid': 'تُعقد ورشة العمل حضورياً وعبر الإنترنت',
  'place-changed.heading.in-person': 'تُعقد ورشة العمل حضورياً',
  'place-changed.intro.online': 'تُعقد {clinic} عبر الإنترنت.',
  'place-changed.intro.hybrid': 'تُعقد {clinic} حضورياً، في المكان المبين أدناه، وعبر الإنترنت.',
  'place-changed.intro.in-person': 'تُعقد {clinic} حضورياً، في المكان المبين أدناه.',
  'place-changed.replaces':
    'تحل هذه الرسالة محل ما ورد في الرسائل السابقة بشأن طريقة المشاركة. ولا تتغير التواريخ والمواعيد، ويظل تسجيلكم صالحاً.',
  'place-changed.calendar': 'يحدّث ملف التقويم المرفق المواعيد في تقويمكم.',
  'moved.subject': 'موعد جديد لليوم {number} ({date}): {clinic}',
  'moved.heading': 'موعد جديد لليوم {number}',
  'moved.intro': 'تغير موعد اليوم {number} من {clinic}. ويظل تسجيلكم صالحاً.',
  'moved.before': 'الموعد السابق',
  'moved.now': 'الموعد الجديد',
  'moved.calendar': 'يحدّث ملف التقويم المرفق الموعد في تقويمكم.',

  'cancelled.subject': 'إلغاء: {clinic}',
  'cancelled.heading': 'أُلغيت ورشة العمل',
  'cancelled.intro': 'نأسف لإبلاغكم بإلغاء {clinic}.',
  'cancelled.days': '{count, plural, one {اليوم الملغى} two {اليومان الملغيان} other {الأيام الملغاة}}',
  'cancelled.calendar':
    'يحذف ملف التقويم المرفق {count, plural, one {الموعد} two {الموعدين} other {المواعيد}} من تقويمكم.',

  'withdrawn.subject': 'إلغاء التسجيل: {clinic}',
  'withdrawn.heading': 'أُلغي تسجيلكم',
  'withdrawn.intro': 'أُلغي تسجيلكم في {clinic}.',
  'withdrawn.days': '{count, plural, one {يوم تسجيلكم} two {يوما تسجيلكم} other {أيام تسجيلكم}}',
  'withdrawn.again': 'إذا تغيرت خططكم، يمكنكم التسجيل من جديد على صفحة ورشة العمل.',

  'left-waiting-list.subject': 'غادرتم قائمة الانتظار: {clinic}',
  'left-waiting-list.heading': 'غادرتم قائمة الانتظار',
  'left-waiting-list.intro': 'لم تعودوا على قائمة الانتظار الخاصة بورشة {clinic}.',

  'offer-lapsed.subject': 'انتهت مهلة المقعد المعروض عليكم: {clinic}',
  'offer-lapsed.heading': 'انتهت مهلة المقعد المعروض عليكم',
  'offer-lapsed.intro':
    'لم يُقبل المقعد في {clinic} خلال المهلة، وهو معروض على الشخص التالي في قائمة الانتظار.',
  'offer-lapsed.again': 'إذا كنتم لا تزالون ترغبون في المشاركة، يُرجى التسجيل من جديد على صفحة ورشة العمل.',

  'unreached.subject': 'لم يعد مقعدكم محجوزاً: {clinic}',
  'unreached.heading': 'لم يعد مقعدكم محجوزاً',
  'unreached.intro':
    'لم نتلقَّ تأكيداً بوصول رسائلنا إلى عنوانكم، وهناك أشخاص آخرون ينتظرون مقعداً في {clinic}. لذلك أُلغي تسجيلكم.',

  'request-withdrawn.subject': 'إلغاء التسجيل: {clinic}',
  'request-withdrawn.heading': 'أُلغي تسجيلكم',
  'request-withdrawn.intro': 'أُلغي تسجيلكم في {clinic}. ولن تراجعه الجهة المنظمة.',

  'copy.unchanged':
    'طُلبت هذه الرسالة مرة أخرى أو أُرسلت استمارة التسجيل من جديد. كان تسجيلكم موجوداً من قبل، لذا لم يتغير شيء.',
  'copy.stored': 'البيانات المحفوظة هي:',
  'copy.name': 'الاسم',
  'copy.organisation': 'الجهة',
  'copy.jobTitle': 'المسمى الوظيفي',
  'copy.sector': 'القطاع',
  'copy.country': 'البلد',
  'copy.timeZone': 'المنطقة الزمنية',
  'copy.language': 'لغة الرسائل',
  'copy.gender': 'نوع الجنس',
  'copy.change': 'يمكنكم تعديلها من صفحتكم الشخصية.',

  'footer.withdraw': 'إذا تعذرت عليكم المشاركة، يُرجى إلغاء تسجيلكم من صفحتكم الشخصية.',
  'footer.reply': 'لديكم أسئلة؟ يُرجى الرد على هذه الرسالة: يصل ردكم إلى الجهة المنظمة.',
  'footer.reason': 'تتلقون هذه الرسالة لأن العنوان {email} مسجل في ورشة العمل هذه.',

  'calendar.summary': '{days, plural, one {{clinic}} other {{clinic}، اليوم {number}}}',
  'calendar.in-person': 'حضورياً',
  'calendar.hybrid': '{venue}؛ عبر الإنترنت: {page}',
  'calendar.description': 'صفحتكم الشخصية وفيها رابط الانضمام: {page}',
  'calendar.descriptionInPerson': 'صفحتكم الشخصية: {page}',
  'calendar.alarm': 'تبدأ {clinic} بعد ساعة',
  'venue.title': 'المكان',
  'venue.unknown': 'لم يُعلن عن المكان بعد. وسيظهر على صفحة ورشة العمل.',
  'venue.map': 'الخريطة',

  ...arInvitationSentences,
  ...arSummarySentences,
}
