/** The sentences of certificates and of the page that checks them, in Arabic. */
export const arCertificateSentences = {
  heading: 'شهادة حضور',
  certifies: 'نشهد بحضور',
  attended: 'في ورشة العمل',
  time: 'مدة الحضور: {duration}',
  number: 'رقم الشهادة: {number}',
  issuedOn: 'تاريخ الإصدار: {date}',
  checkAt: 'يمكن لأي شخص التحقق من هذه الشهادة على الرابط {url}',
  itu: 'الاتحاد الدولي للاتصالات',
  'rule.each-day':
    '{days, plural, one {يحصل من يحضر ورشة العمل} other {يحصل من يحضر كل يوم}} على شهادة حضور.',
  'rule.any-day':
    '{days, plural, one {يحصل من يحضر ورشة العمل} other {يحصل من يحضر يوماً واحداً على الأقل}} على شهادة حضور.',
  'rule.hours': 'يحصل من يحضر ما لا يقل عن {percent}% من الساعات على شهادة حضور.',
  'page.title': 'التحقق من شهادة',
  'page.valid': 'هذه الشهادة صالحة',
  'page.revoked': 'هذه الشهادة لم تعد صالحة',
  'page.revokedText': 'تاريخ الإلغاء: {date}.',
  'page.issuedTo': 'صدرت باسم',
  'page.clinic': 'ورشة العمل',
  'page.dates': 'التواريخ',
  'page.missing': 'لا توجد شهادة بهذا الرقم',
  'page.missingText': 'يُرجى مقارنة الرقم بالرقم المدوّن على الشهادة.',
  'personal.heading': 'شهادة حضوركم',
  'personal.download': 'تنزيل الشهادة (PDF)',
  'badge.download': 'تنزيل شارة Open Badge (ملف موقَّع)',
}
