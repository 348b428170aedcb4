import type { enMailSentences } from '../en/mail'
import type { TranslatedSentences } from '../translator'
import { zhInvitationSentences } from './invitation'
import { zhSummarySentences } from './summary'

/** Every sentence of the mails in Chinese, in simplified characters as the UN writes it. */
export const zhMailSentences: TranslatedSentences<typeof enMailSentences> = {
  brand: '数字金融服务安全讲习班',
  sender: '国际电信联盟',
  greeting: '{name}，您好！',
  'greeting.withoutName': '您好！',
  day: '第 {number} 天',
  readerTime: '您的当地时间：',
  labelAndValue: '{label}：{value}',
  programme: '第 {number} 天日程',
  moreProgramme: '{count, plural, other {另有 # 项}}日程，请见讲习班页面。',
  personalPage: '您的个人页面',
  clinicPage: '讲习班页面',

  'confirmation.subject': '报名已确认：{clinic}，{dates}',
  'confirmation.heading': '您的报名已确认',
  'confirmation.intro': '您参加“{clinic}”的报名已确认。',
  'confirmation.days': '{count, plural, other {日期和时间}}',
  'confirmation.joinLinkLater': '每天开始前一小时，我们会将您的个人参会链接发送给您。',
  'confirmation.joinLinkAgain': '其余各天开始前一小时，我们会再次将参会链接发送给您。',
  'confirmation.calendar':
    '附件中的日历文件会将{count, plural, =1 {当天日程} =2 {两天的日程} other {全部 # 天的日程}}添加到您的日历。',

  'confirmation.chosenDays': '以上是您选择的日期。其他日期会从您的日历中删除。',

  'waitlisted.subject': '您已进入候补名单：{clinic}，{dates}',
  'waitlisted.heading': '您已进入候补名单',
  'waitlisted.intro': '“{clinic}”的席位目前已满。您已列入候补名单。',
  'waitlisted.place': '发送此邮件时，您在名单上排第 {place} 位。您的个人页面会显示当前位次。',
  'waitlisted.next': '空出的席位按名单顺序提供。轮到您时，我们会发送电子邮件，说明席位为您保留到何时。',
  'waitlisted.leave': '如果您不再打算参加，请在您的个人页面上退出候补名单。',

  'waitlisted.approved': '主办方已接受您的报名。',

  'pending.subject': '已收到您的报名：{clinic}，{dates}',
  'pending.heading': '我们已收到您的报名',
  'pending.intro': '我们已收到您参加“{clinic}”的报名。主办方会审核每份报名。',
  'pending.next': '我们会通过电子邮件告知您审核结果。在此之前您无需任何操作。目前尚未为您保留席位。',
  'pending.leave': '如果您不再打算参加，请在您的个人页面上取消报名。',

  'rejected.subject': '关于您的报名：{clinic}',
  'rejected.heading': '我们无法为您提供席位',
  'rejected.intro': '感谢您对“{clinic}”的关注。很抱歉，主办方无法为您提供席位。',
  'rejected.thanks': '希望您能参加其他讲习班。即将举办的讲习班会在我们的公开页面上公布。',

  'seat-offered.subject': '现有席位提供给您：{clinic}',
  'seat-offered.heading': '现有席位提供给您',
  'seat-offered.intro': '“{clinic}”空出一个席位，候补名单上轮到您了。',
  'seat-offered.until': '席位为您保留至{moment}。',
  'seat-offered.button': '接受席位',
  'seat-offered.otherwise':
    '如果届时未收到您的答复，席位将提供给名单上的下一位。如果您不能参加，请在同一页面上放弃席位。',

  'joinSection.heading': '您的参会链接',
  'joinSection.soon': '第 {number} 天于 {clock} 开始。会议提前 30 分钟开放。',
  'joinSection.running': '第 {number} 天已于 {clock} 开始，正在进行。',
  'joinSection.button': '进入讲习班',
  'joinSection.personal': '此链接仅供您本人使用，请勿转发。',

  'reminder-week.subject': '提醒：{clinic}将于{date}开始',
  'reminder-week.heading': '您报名的讲习班即将开始',
  'reminder-week.intro': '“{clinic}”将于{date}开始。期待您的参加。',

  'reminder-day.subject': '第 {number} 天，{date}：{clinic}',
  'reminder-day.heading': '第 {number} 天即将到来',
  'reminder-day.intro': '“{clinic}”第 {number} 天即将到来。',
  'reminder-day.joinLinkLater': '开始前一小时，我们会将您的个人参会链接发送给您。',

  'join-link.subject': '您的参会链接：第 {number} 天于 {clock} 开始，{clinic}',
  'join-link.heading': '您第 {number} 天的参会链接',
  'join-link.intro': '“{clinic}”第 {number} 天即将开始。',

  'address-check.intro': '有人使用此邮箱报名参加{clinic}。',
  'address-check.next':
    '请在按钮打开的页面上确认此邮箱。确认后，您的报名才会被受理，其他邮件才会发出。在此之前不保留席位。',
  'address-confirmation.subject': '请确认您的电子邮箱：{clinic}',
  'address-confirmation.heading': '请确认您的电子邮箱',
  'address-confirmation.intro': '“{clinic}”的一位报名者将此邮箱填写为新邮箱。',
  'address-confirmation.button': '确认此邮箱',
  'address-confirmation.until': '此链接有效期至{moment}。',
  'address-confirmation.otherwise': '如果不是您本人操作，请忽略此邮件。我们不会再向此邮箱发送任何内容。',
  'address-changed.subject': '您的电子邮箱已更改：{clinic}',
  'address-changed.heading': '您的电子邮箱已更改',
  'address-changed.intro':
    '您在“{clinic}”的报名现已使用您在个人页面上填写的另一个邮箱。相关邮件不再发送到此邮箱。',

  'thank-you.joined.subject': '感谢您的参与：{clinic}',
  'thank-you.joined.heading': '感谢您的参与',
  'thank-you.joined.intro': '感谢您参加“{clinic}”。',
  'thank-you.absent.subject': '很遗憾您未能参加：{clinic}',
  'thank-you.absent.heading': '很遗憾您未能参加',
  'thank-you.absent.intro': '“{clinic}”已结束。根据我们的记录，您未参加。',
  'thank-you.absent.mistaken': '如果您参加了，请回复此邮件，以便主办方核对出席名单。',
  'thank-you.unknown.subject': '讲习班已结束：{clinic}',
  'thank-you.unknown.heading': '讲习班已结束',
  'thank-you.unknown.intro': '“{clinic}”已结束。感谢您的关注。',
  'thank-you.certificate': '我们已为您签发出席证明。',
  'thank-you.certificateButton': '下载您的出席证明',
  'thank-you.materials': '讲习班资料：',
  'gaps.request':
    '最后一天，我们将展示各机构在多大程度上落实了国际电联的安全建议。请在此之前代表贵机构回答。',
  'gaps.button': '代表我的机构回答',
  'thank-you.survey': '您对本次讲习班有何看法？您的回答是匿名的。',
  'thank-you.surveyButton': '回答问题',

  'place-changed.subject.online': '改为在线举行：{clinic}',
  'place-changed.subject.hybrid': '改为现场和在线同时举行：{clinic}',
  'place-changed.subject.in-person': '新地点：{clinic}',
  'place-changed.heading.online': '讲习班在线举行',
  'place-changed.heading.hybrid': '讲习班现场和在线同时举行',
  'place-changed.heading.in-person': '讲习班现场举行',
  'place-changed.intro.online': '“{clinic}”在线举行。',
  'place-changed.intro.hybrid': '“{clinic}”在下列地点现场举行，同时在线举行。',
  'place-changed.intro.in-person': '“{clinic}”在下列地点举行。',
  'place-changed.replaces': '参会方式以本邮件为准，取代此前邮件中的说明。日期和时间不变，您的报名仍然有效。',
  'place-changed.calendar': '附件中的日历文件会更新您日历中的日程。',
  'moved.subject': '第 {number} 天日期或时间变更（{date}）：{clinic}',
  'moved.heading': '第 {number} 天日期或时间变更',
  'moved.intro': '“{clinic}”第 {number} 天的日期或时间有变更。您的报名仍然有效。',
  'moved.before': '原日期和时间',
  'moved.now': '新日期和时间',
  'moved.calendar': '附件中的日历文件会更新您日历中的日程。',

  'cancelled.subject': '已取消：{clinic}',
  'cancelled.heading': '讲习班已取消',
  'cancelled.intro': '我们遗憾地通知您，“{clinic}”已取消。',
  'cancelled.days': '{count, plural, other {取消的日期}}',
  'cancelled.calendar': '附件中的日历文件会从您的日历中删除{count, plural, other {相应日程}}。',

  'withdrawn.subject': '报名已取消：{clinic}',
  'withdrawn.heading': '您的报名已取消',
  'withdrawn.intro': '您参加“{clinic}”的报名已取消。',
  'withdrawn.days': '{count, plural, other {您所报名的日期}}',
  'withdrawn.again': '如果您的安排有变，可以在讲习班页面上重新报名。',

  'left-waiting-list.subject': '您已退出候补名单：{clinic}',
  'left-waiting-list.heading': '您已退出候补名单',
  'left-waiting-list.intro': '您已不在“{clinic}”的候补名单上。',

  'offer-lapsed.subject': '为您保留的席位已过期：{clinic}',
  'offer-lapsed.heading': '为您保留的席位已过期',
  'offer-lapsed.intro': '“{clinic}”的席位未在期限内被接受，现提供给候补名单上的下一位。',
  'offer-lapsed.again': '如果您仍希望参加，请在讲习班页面上重新报名。',

  'unreached.subject': '不再为您保留席位：{clinic}',
  'unreached.heading': '不再为您保留席位',
  'unreached.intro':
    '我们未收到邮件已送达您邮箱的确认，而其他人正在等候“{clinic}”的席位，因此您的报名已取消。',

  'request-withdrawn.subject': '报名已取消：{clinic}',
  'request-withdrawn.heading': '您的报名已取消',
  'request-withdrawn.intro': '您参加“{clinic}”的报名已取消。主办方不会再审核。',

  'copy.unchanged': '有人再次索取了此邮件，或再次提交了报名表。您此前已报名，因此没有任何更改。',
  'copy.stored': '已保存的信息如下：',
  'copy.name': '姓名',
  'copy.organisation': '单位',
  'copy.jobTitle': '职务',
  'copy.sector': '部门',
  'copy.country': '国家或地区',
  'copy.timeZone': '时区',
  'copy.language': '邮件语言',
  'copy.gender': '性别',
  'copy.change': '您可以在您的个人页面上修改。',

  'footer.withdraw': '如果您不能参加，请在您的个人页面上取消报名。',
  'footer.reply': '如有疑问，请直接回复此邮件，您的回复将送达主办方。',
  'footer.reason': '您收到此邮件，是因为 {email} 曾报名参加本讲习班。',

  'calendar.summary': '{days, plural, =1 {{clinic}} other {{clinic}，第 {number} 天}}',
  'calendar.in-person': '现场',
  'calendar.hybrid': '{venue}；在线：{page}',
  'calendar.description': '您的个人页面，内有参会链接：{page}',
  'calendar.descriptionInPerson': '您的个人页面：{page}',
  'calendar.alarm': '{clinic}将在一小时后开始',
  'venue.title': '地点',
  'venue.unknown': '地点尚未公布，届时将在讲习班页面上显示。',
  'venue.map': '地图',

  ...zhInvitationSentences,
  ...zhSummarySentences,
}
