import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccountRecovery,
  type CfnUserPoolClient,
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import type { StageSettings } from '../config/stage-settings'
import { acknowledgeFinding } from './nag-findings'

/** The settings of the OpenID provider that the console needs. */
export interface OidcProviderSettings {
  issuer: string
  clientId: string
  rolesClaim: string
}

const roleGroups = {
  admin: 'May do everything',
  organiser: 'Runs clinics',
  partner: 'Sees its own clinics only',
  analyst: 'Reads all clinics',
}

/** The provider in the settings: the stack's own pool, created here, or an external one, unchanged. */
export const createOidcProvider = (
  scope: Construct,
  settings: StageSettings,
  siteUrl: string,
): OidcProviderSettings =>
  settings.signIn.by === 'provider'
    ? settings.signIn
    : new StaffPool(scope, 'Staff', {
        prefix: settings.signIn.domainPrefix,
        siteUrl,
        retainData: settings.retainData,
      }).provider

/** A Cognito pool of invited staff, with a second factor and a group for each role. */
class StaffPool extends Construct {
  readonly provider: OidcProviderSettings

  constructor(scope: Construct, id: string, props: { prefix: string; siteUrl: string; retainData: boolean }) {
    super(scope, id)
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: props.retainData,
      removalPolicy: props.retainData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    acknowledgeFinding(
      pool,
      'AwsSolutions-COG3',
      'Threat protection costs per person; staff are invited and have a second factor',
    )
    acknowledgeFinding(
      pool,
      'AwsSolutions-COG8',
      'The Plus plan costs per person; staff are invited and have a second factor',
    )
    for (const [groupName, description] of Object.entries(roleGroups)) {
      new CfnUserPoolGroup(this, `Group-${groupName}`, {
        userPoolId: pool.userPoolId,
        groupName,
        description,
      })
    }
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: props.prefix },
      managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
    })
    // A public client: PKCE binds the code to the browser, so there is no secret to keep.
    const client = pool.addClient('Console', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${props.siteUrl}/console/signed-in`],
        logoutUrls: [`${props.siteUrl}/console`],
      },
      preventUserExistenceErrors: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
    })
    // The API accepts no password: people sign in on the hosted page. An empty list would mean Cognito's defaults.
    const resource = client.node.defaultChild as CfnUserPoolClient
    resource.explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH']
    new CfnOutput(this, 'PoolId', { value: pool.userPoolId })
    this.provider = {
      issuer: pool.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      rolesClaim: 'cognito:groups',
    }
  }
}
