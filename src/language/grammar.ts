/** The typed grammar of `/add` and `/pay`: from the text behind the command to a draft. It never throws. */
export { parseExpense, parseExpenseToShow, parseRefund } from './grammar-expense.js'
export { parsePayment, parsePaymentToShow } from './grammar-payment.js'
