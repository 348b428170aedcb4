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
  'invitation.reasonFollower': 'تتلقون هذه الدعوة لأنه طُلب إعلام العنوان {email} بورش العمل الجديدة.',
  'invitation.unsubscribe': 'إيقاف تلقي الدعوات',

  'invitation-reminder.subject': 'تذكير: دعوة إلى {clinic}، {dates}',
  'invitation-reminder.heading': 'لا يزال التسجيل مفتوحاً',
  'invitation-reminder.intro': 'أرسلنا إليكم دعوة إلى {clinic}. ولا يزال بإمكانكم التسجيل.',

  'follow-request.clinics': 'ورش عمل أمن الخدمات المالية الرقمية',
  'follow-request.subject': 'يُرجى التأكيد: الإعلام بورش العمل الجديدة',
  'follow-request.heading': 'هل ترغبون في إعلامكم بورش العمل الجديدة؟',
  'follow-request.intro':
    'طُلب على موقعنا إعلام هذا العنوان عند الإعلان عن ورشة عمل جديدة. إن كان الطلب منكم، فيُرجى تأكيده.',
  'follow-request.button': 'تأكيد',
  'follow-request.until': 'يعمل الرابط لمدة يومين.',
  'follow-request.otherwise':
    'إن لم يكن ذلك منكم، يُرجى تجاهل هذه الرسالة. ولن يُرسل أي إعلان إلى هذا العنوان من دون تأكيدكم.',
  'follow-request.reason': 'تتلقون هذه الرسالة لأن العنوان {email} أُدخل على موقعنا.',
}
