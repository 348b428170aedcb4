import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { StageSettings } from '../config/stage-settings'
import { AlarmMail } from '../constructs/alarms'
import { OperatorsDashboard } from '../constructs/dashboard'
import { MailHealth } from '../constructs/mail-health'
import { MailSending } from '../constructs/mail-sending'
import { createOidcProvider } from '../constructs/staff-sign-in'
import { WebApi } from '../constructs/web-api'
import { environmentValuesFor } from './environment-values'
import { createFunctions } from './functions'
import { createStatefulResources } from './stateful-resources'

/** The whole product in one stage: its data, its entry points for people and mails, and its functions. */
export class ClinicsStack extends Stack {
  constructor(scope: Construct, settings: StageSettings) {
    super(scope, `dfs-security-clinics-${settings.stage}`, {
      description: `DFS Security Clinics, stage ${settings.stage}`,
      env: settings.awsEnvironment ?? {},
      terminationProtection: settings.retainData,
      tags: { product: 'dfs-security-clinics', stage: settings.stage },
    })
    const state = createStatefulResources(this, settings)
    const web = new WebApi(this, 'Web', settings)
    const sending = new MailSending(this, 'Mail', settings.mail, state.feedback)
    const health = new MailHealth(this, 'MailHealth', settings.mail)
    const provider = createOidcProvider(this, settings, web.siteUrl)
    createFunctions(this, {
      settings,
      state,
      web,
      sending,
      values: environmentValuesFor({ settings, state, web, sending, provider }),
    })
    if (settings.dashboard)
      new OperatorsDashboard(this, 'Dashboard', { health, schedules: state.schedules, web })
    new AlarmMail(this, 'AlarmMail', settings.alarmRecipients).notifyOn(this)
  }
}
