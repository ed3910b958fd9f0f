"""When articles were published and events happened, with the reasons."""
