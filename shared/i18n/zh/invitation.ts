import type { enInvitationSentences } from '../en/invitation'
import type { TranslatedSentences } from '../translator'

/** The same in Chinese. */
export const zhInvitationSentences: TranslatedSentences<typeof enInvitationSentences> = {
  'invitation.subject': '邀请：{clinic}，{dates}',
  'invitation.heading': '诚邀您参加',
  'invitation.intro': '我们诚挚邀请您参加“{clinic}”。',
  'invitation.aboutClinics':
    '数字金融服务安全讲习班由国际电联与各国主管部门共同举办，免费参加，内容为移动货币和数字支付的安全。',
  'invitation.organisedBy': '本次讲习班由国际电信联盟与{names}共同举办。',
  'invitation.organisedByItu': '本次讲习班由国际电信联盟举办。',
  'mode.online': '讲习班在线举行（Zoom）。',
  'mode.in-person': '讲习班现场举行。',
  'mode.hybrid': '您可以现场参加，也可以在线参加（Zoom）。',
  'invitation.times': '所列时间为讲习班当地时间。讲习班页面可按您的时区显示。',
  'invitation.button': '查看讲习班并报名',
  'invitation.nextSteps': '报名约需一分钟。您将收到可加入日历的日期，并在每天开始前收到提醒。',
  'invitation.nextStepsWithApproval':
    '报名约需一分钟。主办方会审核每份报名。之后我们会通过电子邮件告知您结果；如果有席位，还会附上可加入日历的日期。',
  'invitation.reason': '您收到此邀请，是因为 {email} 在国际电信联盟的联系人名单中。',
  'invitation.reasonPartner': '您收到此邀请，是因为 {email} 在本讲习班主办方{inviter}的联系人名单中。',
  'invitation.reasonFollower': '您收到此邀请，是因为 {email} 申请了新讲习班通知。',
  'invitation.unsubscribe': '不再接收邀请',

  'invitation-reminder.subject': '提醒：邀请您参加{clinic}，{dates}',
  'invitation-reminder.heading': '报名仍在进行',
  'invitation-reminder.intro': '我们曾邀请您参加“{clinic}”。您仍可报名。',

  'follow-request.clinics': '数字金融服务安全讲习班',
  'follow-request.subject': '请确认：新讲习班通知',
  'follow-request.heading': '您希望收到新讲习班的通知吗？',
  'follow-request.intro': '有人在我们的网站上申请在发布新讲习班时通知此邮箱。如果是您本人操作，请确认。',
  'follow-request.button': '确认',
  'follow-request.until': '此链接两天内有效。',
  'follow-request.otherwise': '如果不是您本人操作，请忽略此邮件。未经您确认，我们不会向此邮箱发送任何通知。',
  'follow-request.reason': '您收到此邮件，是因为有人在我们的网站上填写了 {email}。',
}
