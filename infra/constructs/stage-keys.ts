import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { ClinicFunction } from './clinic-function'
import { acknowledgeFinding } from './nag-findings'

/**
 * The one secret of the stage: its first deployment generates 64 letters and digits from which the keys derive, and
 * which are never in the template. Three secrets would cost three times as much (docs/decisions).
 */
export class StageKeys extends Construct {
  readonly secret: Secret

  constructor(scope: Construct, id: string, { retainData }: { retainData: boolean }) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: 'Keys of mailed links and of console sessions, and the token of the Zoom app',
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'generated',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: retainData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    acknowledgeFinding(
      this.secret,
      'AwsSolutions-SMG4',
      'An operator rotates it by command: mailed links stay valid as long as their key, and Zoom gives its own token',
    )
  }

  grantRead(reader: ClinicFunction): void {
    reader.allow(['secretsmanager:GetSecretValue'], [this.secret.secretArn])
  }
}
