import type { enInvitationSentences } from '../en/invitation'
import type { TranslatedSentences } from '../translator'

/** The same in Arabic. */
export const arInvitationSentences: TranslatedSentences<typeof enInvitationSentences> = {
  'invitation.subject': 'دعوة: {clinic}، {dates}',
  'invitation.heading': 'دعوة',
  'invitation.intro': 'يسرنا أن ندعوكم إلى {clinic}.',
  'invitation.aboutClinics':
    'ورش عمل أمن الخدمات المالية الرقمية لقاءات مجانية يعقدها الاتحاد الدولي للاتصالات مع السلطات الوطنية بشأن أمن الأموال المتنقلة والمدفوعات الرقمية.',
  'invitation.organisedBy': 'ينظم الاتحاد الدولي للاتصالات ورشة العمل هذه بالاشتراك مع {names}.',
  'invitation.organisedByItu': 'ينظم الاتحاد الدولي للاتصالات ورشة العمل هذه.',
  'mode.online': 'تُعقد ورشة العمل عبر الإنترنت (Zoom).',
  'mode.in-person': 'تُعقد ورشة العمل حضورياً.',
  'mode.hybrid': 'يمكنكم المشاركة حضورياً أو عبر الإنترنت (Zoom).',
  'invitation.times': 'الأوقات المذكورة بالتوقيت المحلي لورشة العمل. ويمكن لصفحة ورشة العمل عرضها بتوقيتكم.',
  'invitation.button': 'الاطلاع على ورشة العمل والتسجيل',
  'invitation.nextSteps':
    'يستغرق التسجيل نحو دقيقة. وستتلقون التواريخ لإضافتها إلى تقويمكم وتذكيراً قبل كل يوم.',
  'invitation.nextStepsWithApproval':
    'يستغرق التسجيل نحو دقيقة. وتراجع الجهة المنظمة كل تسجيل. وسنبلغكم بعد ذلك بالقرار برسالة إلكترونية، وإذا حصلتم على مقعد نرسل التواريخ لإضافتها إلى تقويمكم.',
  'invitation.reason':
    'تتلقون هذه الدعوة لأن العنوان {email} مدرج في قائمة جهات اتصال لدى الاتحاد الدولي للاتصالات.',
  'invitation.reasonPartner':
    'تتلقون هذه الدعوة لأن العنوان {email} مدرج في قائمة جهات الاتصال لدى {inviter}، وهي من منظمي ورشة العمل هذه.',
  'invitation.unsubscribe': 'إيقاف تلقي الدعوات',

  'invitation-reminder.subject': 'تذكير: دعوة إلى {clinic}، {dates}',
  'invitation-reminder.heading': 'لا يزال التسجيل مفتوحاً',
  'invitation-reminder.intro': 'أرسلنا إليكم دعوة إلى {clinic}. ولا يزال بإمكانكم التسجيل.',
}
