import type { StageSettings } from '../../infra/config/stage-settings'
import type { AwsAccount } from '../../shared/ports/aws-account'
import type { StageCheck } from './check-result'
import type { DnsRecords } from './dns-records'

const outputs = (stage: string): string =>
  `aws cloudformation describe-stacks --stack-name dfs-security-clinics-${stage} --query 'Stacks[0].Outputs' prints the records; SES reads them within 72 hours.`

/** Whether the DNS has what receivers of our mails look up, and the address of the site. */
export const dnsChecks = (
  { stage, mail, site, retainData }: StageSettings,
  { account, dns }: { account: Pick<AwsAccount, 'readIdentity'>; dns: DnsRecords },
): StageCheck[] => [
  {
    name: 'DKIM records',
    fix: outputs(stage),
    read: async () => {
      // First of all, so that the check says where there is no DNS.
      await dns.cname(mail.domain)
      const { dkimTokens, dkimStatus } = await account.readIdentity(mail.domain)
      const missing: string[] = []
      for (const token of dkimTokens) {
        const name = `${token}._domainkey.${mail.domain}`
        const targets = (await dns.cname(name)).map(withoutDot)
        if (!targets.includes(`${token}.dkim.amazonses.com`)) missing.push(name)
      }
      const isRight = dkimTokens.length > 0 && missing.length === 0 && dkimStatus === 'SUCCESS'
      const lack = missing.length > 0 ? `; missing: ${missing.join(', ')}` : ''
      return { isRight, found: `${dkimTokens.length} records, SES says ${dkimStatus}${lack}` }
    },
  },
  {
    name: 'MAIL FROM records',
    fix: outputs(stage),
    read: async () => {
      const domain = `${mail.mailFromLabel}.${mail.domain}`
      const [mx, txt] = [(await dns.mx(domain)).map(withoutDot), await dns.txt(domain)]
      const { mailFromDomain, mailFromStatus } = await account.readIdentity(mail.domain)
      const problems = [
        mailFromDomain !== domain && `SES uses ${mailFromDomain ?? 'its own domain'}, not ${domain}`,
        !mx.some((exchange) => /^feedback-smtp\.[a-z0-9-]+\.amazonses\.com$/.test(exchange)) &&
          `${domain} has no MX of SES`,
        !txt.some((text) => text.startsWith('v=spf1 ') && text.includes('include:amazonses.com')) &&
          `${domain} has no SPF of SES`,
        mailFromStatus !== 'SUCCESS' && `SES says ${mailFromStatus}`,
      ].filter((problem) => problem !== false)
      return {
        isRight: problems.length === 0,
        found: problems.join('; ') || `${domain} has MX and SPF, SES says SUCCESS`,
      }
    },
  },
  {
    name: 'DMARC record',
    fix: outputs(stage),
    read: async () => {
      const records = (await dns.txt(`_dmarc.${mail.domain}`)).filter((text) => /^v=DMARC1\s*;/.test(text))
      const [record = 'none'] = records
      // Receivers ignore the policy of a domain with two (RFC 7489, 6.6.3).
      const isRight = records.length === 1 && /;\s*p=(none|quarantine|reject)\b/.test(record)
      return { isRight, found: records.length > 1 ? `${records.length} records, only one may exist` : record }
    },
  },
  {
    name: "site's address",
    fix: site
      ? `Let ${site.domain} point to the target that the stack's outputs name.`
      : 'Set `site` in infra/config/stages.ts before the first clinic: mailed links cannot change later.',
    read: async () => {
      if (site === null)
        return { isRight: !retainData, found: "no domain is set: links have the API's own address" }
      const addresses = await dns.addresses(site.domain)
      return {
        isRight: addresses.length > 0,
        found: `${site.domain} ${addresses.length > 0 ? `leads to ${addresses[0]}` : 'leads nowhere'}`,
      }
    },
  },
]

const withoutDot = (name: string): string => name.toLowerCase().replace(/\.$/, '')
