import { bundleFunctions } from './bundles'
import { clinicsApp } from './clinics-app'

clinicsApp(bundleFunctions).synth()
