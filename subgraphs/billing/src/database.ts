import { subscriptions } from '../migrations/0001-subscriptions.ts';
import { localPayments } from '../migrations/0002-local-payments.ts';
import { outbox } from '../migrations/0003-outbox.ts';
import { Charge } from './payment/charge.entity.ts';
import { PaymentCustomer } from './payment/payment-customer.entity.ts';
import { Subscription } from './subscription/subscription.entity.ts';

export const entities = [Subscription, PaymentCustomer, Charge];

/** In order. */
export const migrations = [subscriptions, localPayments, outbox];
