import { adapterContract } from './adapter-contract.js'
import { machineStage, roomStage } from './terminal-stages.js'

adapterContract('terminal machine', machineStage)
adapterContract('terminal room', roomStage)
