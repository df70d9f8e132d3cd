import { adapterContract } from './adapter-contract.js'
import { slackStage } from './slack-stage.js'

adapterContract('slack', slackStage)
