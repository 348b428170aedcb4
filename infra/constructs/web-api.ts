import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  ApiMapping,
  DomainName,
  EndpointType,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { StageSettings } from '../config/stage-settings'
import { alarmAbove } from './alarms'
import type { ClinicFunction } from './clinic-function'
import { acknowledgeFinding } from './nag-findings'

/** The only HTTP API, in front of the site and the console. Its address is known before the functions are created. */
export class WebApi extends Construct {
  /** Without a slash at its end. */
  readonly siteUrl: string
  readonly stage: HttpStage
  private readonly api: HttpApi

  constructor(
    scope: Construct,
    id: string,
    settings: Pick<StageSettings, 'site' | 'retainData' | 'logRetentionDays'>,
  ) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      disableExecuteApiEndpoint: settings.site !== null && !settings.site.keepApiAddress,
    })
    this.stage = this.createStage(settings)
    this.siteUrl = settings.site === null ? this.api.apiEndpoint : this.domain(settings.site, this.stage)
    new CfnOutput(this, 'SiteUrl', { value: this.siteUrl })
    alarmAbove(this, 'ServerErrors', {
      metric: this.stage.metricServerError({ statistic: 'Sum' }),
      above: 0,
      meaning: 'Visitors of the site or the console got an error page instead of an answer.',
    })
  }

  /** Every method of the paths goes to the function; `$default` matches all requests that no other route matches. */
  route(paths: readonly string[], target: ClinicFunction): void {
    const integration = new HttpLambdaIntegration(`${target.node.id}Integration`, target.lambda)
    for (const path of paths) {
      const routeKey = path === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod.ANY)
      const route = new HttpRoute(this, `Route ${path}`.replaceAll('/', '-'), {
        httpApi: this.api,
        routeKey,
        integration,
      })
      acknowledgeFinding(route, 'AwsSolutions-APIG4', noAuthorizerReason)
    }
  }

  private createStage(settings: Pick<StageSettings, 'retainData' | 'logRetentionDays'>): HttpStage {
    const log = new LogGroup(this, 'AccessLog', {
      retention: settings.logRetentionDays,
      removalPolicy: settings.retainData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(accessLogFormat),
      },
    })
  }

  private domain(site: { domain: string; certificateArn: string }, stage: HttpStage): string {
    const domainName = new DomainName(this, 'Domain', {
      domainName: site.domain,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', site.certificateArn),
      endpointType: EndpointType.REGIONAL,
    })
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage })
    new CfnOutput(this, 'PointTheDomainAt', { value: domainName.regionalDomainName })
    return `https://${site.domain}`
  }
}

const noAuthorizerReason =
  'The site is for everybody; the console keeps its own session, which any OpenID provider may begin'

/** Without path and address of the visitor: paths contain personal tokens, and the log must not identify a person. */
const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
})
