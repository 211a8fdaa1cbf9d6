/** A way to tell somebody something: by mail, by webhook. */
import type { DeliveryRow } from '../../adapters/tables.ts';
import type { ChannelName, Outcome } from '../../domain/delivery.ts';

/** What goes out together to one recipient; `id` is the same in every attempt. */
export type Message = { id: string; recipient: string; attempts: number; deliveries: readonly DeliveryRow[] };

export type Channel = {
  name: ChannelName;
  /** Where a recipient is reached now; `undefined` for whom the directory names none. */
  addressOf(recipient: string): string | undefined;
  /** Does not throw for what the other side does or does not do. */
  send(message: Message, address: string): Promise<Outcome>;
};
