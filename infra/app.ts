import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import cdkJson from '../cdk.json'
import { bundleFunctions } from './bundles'
import { settingsFor } from './settings'
import { ClinicsStack } from './stacks/clinics-stack'

// The flags of cdk.json, so that a synthesis without the CDK command line gives the same template.
const app = new App({ context: cdkJson.context, analyticsReporting: false })
const settings = settingsFor(app.node.tryGetContext('stage') ?? 'test')
bundleFunctions(join(app.outdir, 'bundles'))
new ClinicsStack(app, settings)
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()
