import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AlarmMail } from '../constructs/alarms'
import { OperatorsDashboard } from '../constructs/dashboard'
import { MailHealth } from '../constructs/mail-health'
import { MailSending } from '../constructs/mail-sending'
import { openIdProvider } from '../constructs/sign-in'
import { WebApi } from '../constructs/web-api'
import type { Settings } from '../settings'
import { keepState } from './state'
import { valuesFor } from './values'
import { putToWork } from './work'

/** The whole product in one stage: what it keeps, where people and mails come and go, and what works. */
export class ClinicsStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    super(scope, `dfs-security-clinics-${settings.stage}`, {
      description: `DFS Security Clinics, stage ${settings.stage}`,
      env: settings.place ?? {},
      terminationProtection: settings.lasting,
      tags: { product: 'dfs-security-clinics', stage: settings.stage },
    })
    const state = keepState(this, settings)
    const web = new WebApi(this, 'Web', settings)
    const sending = new MailSending(this, 'Mail', settings.mail, state.feedback)
    const health = new MailHealth(this, 'MailHealth', settings.mail)
    const provider = openIdProvider(this, settings, web.siteUrl)
    putToWork(this, {
      settings,
      state,
      web,
      sending,
      values: valuesFor({ settings, state, web, sending, provider }),
    })
    new OperatorsDashboard(this, 'Dashboard', { health, schedules: state.schedules, web })
    if (settings.alarmRecipients.length > 0) {
      new AlarmMail(this, 'AlarmMail', settings.alarmRecipients).tellAbout(this)
    }
  }
}
