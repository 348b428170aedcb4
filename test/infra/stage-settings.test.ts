import { describe, expect, it } from 'vitest'
import { loadStageSettings } from '../../infra/config/load-stage-settings'
import { stageSettings } from '../../infra/config/stages'

const broken = (change: object) => ({ staging: { ...stageSettings.staging, ...change } })
const mail = stageSettings.staging.mail

describe('settings', () => {
  it.each(Object.keys(stageSettings))('of the stage %s are right', (stage) => {
    expect(loadStageSettings(stage).stage).toBe(stage)
  })

  it('name the stages that there are when one is unknown', () => {
    expect(() => loadStageSettings('prod')).toThrow(
      'There is no stage "prod" in infra/config/stages.ts, only test, staging, production',
    )
    expect(() => loadStageSettings('toString')).toThrow('no stage "toString"')
  })

  it.each([
    ['staging.mail.ratePerSecond', { mail: { ...mail, ratePerSecond: 0 } }],
    ['staging.mail.domain', { mail: { ...mail, domain: 'not a domain' } }],
    ['staging.mail.summaryRecipients.0', { mail: { ...mail, summaryRecipients: ['nobody'] } }],
    ['staging.mail.allowedRecipients', { mail: { ...mail, allowedRecipients: [] } }],
    ['staging.site.certificateArn', { site: { domain: 'clinics.example.org', certificateArn: 'mine' } }],
    ['staging.awsEnvironment.account', { awsEnvironment: { account: '12', region: 'eu-central-1' } }],
    ['staging.signIn.domainPrefix', { signIn: { by: 'pool', domainPrefix: 'No Good' } }],
    ['staging.signIn.issuer', { signIn: { by: 'provider', issuer: 'id', clientId: 'a', rolesClaim: 'b' } }],
    ['staging.logRetentionDays', { logRetentionDays: 4000 }],
    ['staging.alarmRecipients.0', { alarmRecipients: ['operators'] }],
    ['staging.trustedProxies.1', { trustedProxies: ['192.0.2.1', 'cdn.example.org'] }],
    ['staging.trustedProxies.0', { trustedProxies: ['0.0.0.0/0'] }],
    ['staging.trustedProxies.0', { trustedProxies: ['2000::/3'] }],
    ['staging.colour', { colour: 'blue' }],
  ])('fail with the name of what is wrong: %s', (name, change) => {
    const [, ...path] = name.split('.')
    const said = () => loadStageSettings('staging', broken(change))
    expect(said).toThrow('infra/config/stages.ts is wrong. staging')
    expect(said).toThrow(path.at(-1))
  })

  it('refuse a sender outside of the sending domain', () => {
    const from = { name: 'Clinics', address: 'clinics@elsewhere.example.org' }
    expect(() => loadStageSettings('staging', broken({ mail: { ...mail, from } }))).toThrow(
      'staging.mail.from.address: is not at staging.clinics.example.org',
    )
  })

  it('let no stage for trying out write to everyone', () => {
    const open = { mail: { ...mail, allowedRecipients: 'everyone' } }
    expect(() => loadStageSettings('staging', broken(open))).toThrow(
      'staging.mail.allowedRecipients: only a stage that keeps its data may write to everyone',
    )
  })
})
