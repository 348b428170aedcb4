import type { enGapQuestionSentences, enGapResultSentences } from '../en/gap-analysis'
import type { TranslatedSentences } from '../translator'

/** The same in Chinese. */
export const zhGapQuestionSentences: TranslatedSentences<typeof enGapQuestionSentences> = {
  'survey.ss7': '防范 SS7 信令的漏洞',
  'survey.sim-swap': '防范 SIM 卡调换欺诈及 SIM 卡的其他风险',
  'survey.ussd': 'USSD 和 STK 服务的安全',
  'survey.mobile-app': '移动支付应用程序的安全',
  'survey.authentication': '对客户的强身份验证',
  'survey.assurance': '安全保障框架：风险管理与审计',
  'survey.resilience': '抵御网络攻击的韧性和事件响应预案',
  'survey.agreement': '电信监管机构与中央银行之间的安全协议',
  'survey.consumers': '消费者的意识与能力',
  'survey.option.applied': '已落实',
  'survey.option.partly-applied': '部分落实',
  'survey.option.planned': '计划落实',
  'survey.option.not-applied': '未落实',
  'survey.option.not-known': '不清楚或与我们无关',
}

/** The same in Chinese. */
export const zhGapResultSentences: TranslatedSentences<typeof enGapResultSentences> = {
  ...zhGapQuestionSentences,
  labelAndValue: '{label}：{value}',
  'gaps.results': '各机构落实国际电联安全建议的情况',
  'gaps.institutions': '{count, plural, other {# 个机构}}',
  'gaps.tooFew':
    '目前已有 {count, plural, other {# 个机构}}回答。至少有 {fewest} 个机构回答后才展示结果，以免识别出任何机构。',
}
