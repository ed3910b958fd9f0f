"""Who is heard where no verb says so: whom an official serves, and whose words a sentence goes on with."""
