import { adapterContract } from './adapter-contract.js'
import { telegramStage } from './telegram-stage.js'

adapterContract('telegram', telegramStage)
