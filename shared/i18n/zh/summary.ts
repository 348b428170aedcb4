import type { enSummarySentences } from '../en/summary'
import type { TranslatedSentences } from '../translator'

/** The same in Chinese. */
export const zhSummarySentences: TranslatedSentences<typeof enSummarySentences> = {
  'summary.subject': '第 {number} 天出席情况：{clinic}',
  'summary.heading': '第 {number} 天出席情况',
  'summary.registered': '报名人数',
  'summary.joinClicked': '点击参会链接',
  'summary.joined': '进入会议',
  'summary.present': '到场',
  'summary.attended': '出席',
  'summary.unmatchedPeople': '未匹配的参会者',
  'summary.allMatched': '所有参会者均已匹配。',
  'summary.unmatched': '{people, plural, other {# 名参会者}}（{rows, plural, other {# 行}}）未能与报名匹配。',
  'summary.excluded': '{count, plural, other {已排除 # 名主持人、口译员或机器人。}}',
  'summary.ignored': '{count, plural, other {已忽略 # 条非参会者条目。}}',
  'summary.venueOnly': '仅统计登记为到场的人员：Zoom 没有发来当天的任何数据。',
  'summary.onlineOnly': 'Zoom 的数据仅包括在线参会者。',
  'summary.skippedRows': '{count, plural, other {报告中有 # 行无法读取，未计入。}}',
  'summary.correctedSubject': '第 {number} 天出席情况（更正）：{clinic}',
  'summary.correctedHeading': '第 {number} 天出席情况（更正）',
  'summary.replaces': '已上传更正后的报告。本汇总取代{moment}的汇总。',
  'summary.change': '{label}：原为 {before}，现为 {after}。',
  'noData.subject': '第 {number} 天没有出席数据：{clinic}',
  'noData.heading': '第 {number} 天没有出席数据',
  'noData.text':
    'Zoom 没有发来当天的任何数据，因此出席情况未知。如果会议使用了其他会议号或其他 Zoom 账户，就会出现这种情况。',
  'noData.textHybrid': 'Zoom 没有发来当天的任何数据，也没有人被登记为到场，因此出席情况未知。',
  'noData.textInPerson': '当天的出席情况没有记录，因此未知。',
  'noData.howTo':
    '请用主持该会议的账户登录 Zoom，打开“报告”和“使用情况”，点击参会人数，导出包含会议数据的名单。上传该文件后，统计一完成即发送汇总。',
  'noData.button': '上传 Zoom 报告',
  'summary.dataTime': '数据采集时间：{moment}。',
  'summary.attendedExplained': '“出席”指当天至少在场{minutes, plural, other { # 分钟}}。',
  'summary.comparison': '比较',
  'summary.averageColumn': '可比讲习班平均值',
  'summary.comparable': '计入平均值的讲习班数：{number}。它们的形式相同，并在本次之前两年内开始。',
  'summary.tooFewComparable':
    '目前没有可比讲习班的平均值：在本次之前两年内开始、形式相同且由其他主办方举办的讲习班太少。',
  'summary.bySector': '按部门',
  'summary.byOrganisation': '按机构',
  'summary.byCountry': '按国家',
  'summary.moreGroups': '{count, plural, other {另有 # 项}}',
  'summary.group': '类别',
  'summary.notStated': '未注明',
  'summary.button': '查看当天出席情况',
  'summary.reason': '您收到此邮件，是因为 {email} 接收本讲习班的出席情况。',
}
