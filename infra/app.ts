import { bundleFunctions } from './bundles'
import { createClinicsApp } from './clinics-app'

createClinicsApp(bundleFunctions).synth()
