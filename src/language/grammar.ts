/** The typed grammar of `/add`, `/edit` and `/pay`: from the text behind the command to a draft. It never throws. */
export { parseEdit, parseExpense } from './grammar-expense.js'
export { parsePayment } from './grammar-payment.js'
